"""Every letter with invented people: the samples that tests compose too, and the gallery that shows them."""
