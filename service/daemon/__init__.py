"""The running service: four loops around one desk. It joins the wire to the office and knows nothing of either's work."""
