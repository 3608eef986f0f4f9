"""How the program gets at the database: engines, transactions, the schema."""
