"""Vocabulary: the words that readers of mail look for, folded as `domain.fold` folds them."""
