"""What docparse tells: JSON of the contract, reports for the terminal and for the browser."""
