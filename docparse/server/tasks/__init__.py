"""What the worker processes do; each function takes ``tell`` first (see docparse.pipeline.workers.process)."""
