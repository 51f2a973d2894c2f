"""What docparse tells: JSON of the contract, terminal, browser, workbooks, tables, SARIF, Word files."""
