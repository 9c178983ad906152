"""Words by which an officer tells of others: `Anne Holm kommer`, `Bo: kan ikke`, `Carl isn't coming`."""

from service.mail.words import words

# What follows whom it is about; folded.
SAYS = words("""
    kommer kjem deltager deltar deltek kan er har melder meldte vil skal moeder siger sier sa sagde takker tager tar
    bliver blir maaske kanskje ja nej nei afbud avbud forfall
    comes coming is isn't will won't can can't cannot has attends attending declines declined accepts accepted
    may might maybe perhaps not yes no tentative
""")

# What is said of somebody else, as that person would say it.
FIRST_PERSON = {
    "comes": "come",
    "is": "am",
    "isn't": "am not",
    "has": "have",
    "attends": "attend",
    "declines": "decline",
    "accepts": "accept",
}
ENGLISH = words("comes is isn't will won't can't cannot has attends declines accepts may might")

# Words for people that name nobody.
NOBODY = words("""
    jeg eg vi du i han hun ho hen den det de der dere alle ingen nogen noen resten andre man hvem
    he she they we you it all everybody everyone nobody somebody who there
""")
