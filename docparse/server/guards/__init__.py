"""What stands before every request: name of the server, token, origin, size and patience. Plain ASGI, nothing else."""
