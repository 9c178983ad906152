"""The running service: four loops around one desk. It joins wire and office and knows nothing of either's work."""
