"""The graph: editions, the store made from them, the projection, explanations and guarded queries."""
