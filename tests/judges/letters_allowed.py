"""What judges of letters may say of ours, each with the reason why it stays so."""

HTML_RULES = {
    "no-inline-style": "Gmail with other accounts and Outlook's older apps drop <style>: what must hold stands inline",
    "no-conditional-comment": "Word reads them: it gets a table of fixed width where others have max-width",
    "no-deprecated-attr": "Word lays out tables by width, align, valign, cellpadding and cellspacing",
    "prefer-native-element": "Gmail and Outlook drop <main> and <footer>; a role is ignored at worst",
    "long-title": "the title is the letter's subject, in which a meeting or a point is called by its name",
}
"""Rules of html-validate that pages for browsers should keep and mails cannot."""

_FALLS_BACK = "what it adds is left out, and the letter is as readable without"
LACKING = {
    "<style> element": "only the narrow layout and dark mode stand there; all else is inline",
    "@media": "as of <style>",
    "border-radius": "corners are square",
    "word-break": "only an address longer than a phone is wide needs it",
    "role attribute": _FALLS_BACK,
    "<body> element": "its colour stands on the outermost table, too",
}
"""Parts of HTML and CSS that one of the mail programs lacks wholly, by caniemail's names."""
