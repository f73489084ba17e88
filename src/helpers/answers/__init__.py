"""Records -> the tables and the sentence that answer one notebook's question. One module a question."""
