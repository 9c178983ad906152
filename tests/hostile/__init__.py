"""Mail of attackers, and of machines that never stop."""
