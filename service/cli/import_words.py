"""What is wrong with a list of members, in sentences for the operator."""

from collections.abc import Mapping

from service.domain.network import Network
from service.mail.member_list import Fault, FaultCode, Place, Remark, RemarkCode
from service.mail.sheets import LARGEST_FILE, LONGEST_CELL, MOST_ROWS
from service.workflows.member_import import Doubt

FAULTS: dict[FaultCode, str] = {
    "too-large": f"the file is too large: more than {LARGEST_FILE // 1_000_000} MB, or more cells than a list has: "
    "copy the list alone into a new file",
    "too-many-rows": f"the list has more than {MOST_ROWS:,} rows: divide it",
    "old-excel": "this is an old Excel file (.xls), or one with a password: save it as .xlsx or CSV, without one",
    "html": "this is a web page, whatever its name says: open it in a spreadsheet and save it as .xlsx or CSV",
    "not-a-list": "this is neither a CSV nor an XLSX file: save the list as one of them",
    "damaged": "the file is damaged, or has a password: open it in a spreadsheet and save it again",
    "unsafe": "the workbook holds declarations that could be a trap: copy the table into a new one",
    "quotes": 'a quote (") is opened and not closed, or closed too early',
    "no-heading": "no row has column names with one for addresses: write Navn, E-mail, Telefon … above the columns",
    "no-rows": "there is nobody below the column names",
    "no-address": "has no address",
    "not-an-address": "{value} is no address",
    "two-addresses": "has two addresses in one cell: {value}",
    "same-address": "has the address {value} of {also}, and another name",
    "no-name": "has no name",
    "not-a-name": "{value} is no name",
    "no-network": "names no network, and there are several: write it into a column Netværk, or say --network KEY",
    "unknown-network": "there is no network called {value}; there are: {networks}",
    "unclear-network": "{value} means networks of several mailboxes: write their keys",
    "not-a-tick": "{value} is neither x nor empty, in a column that is called like a network",
    "formula": "{value} is a formula or its error: the list needs the value",
    "garbled": "{value} has lost letters: save the list again as .xlsx or UTF-8",
    "too-long": f"a cell is longer than {LONGEST_CELL} characters: {{value}} …",
}
REMARKS: dict[RemarkCode, str] = {
    "not-a-phone": "{value} is no telephone number and is left out",
    "no-person": "{value} is a sum or a note, and is passed over",
    "has-left": "has left ({value}) and is not taken",
    "repeated": "is the same person as {also}: taken together",
    "differs": "says {value}, which {also} says otherwise; that is kept",
}
DOUBTS: dict[Doubt, str] = {
    "unknown-organisation": "the register does not know the organisation",
    "kind": "the charter is not open to this kind of organisation",
    "seat-taken": "the organisation has its seats already",
}


def fault_words(fault: Fault, networks: Mapping[str, Network]) -> str:
    """The sentence for a fault, the row first."""
    known = ", ".join(f"{key} ({network.name})" for key, network in networks.items())
    return _told(fault.place, FAULTS[fault.code], fault.value, fault.also, known)


def remark_words(remark: Remark) -> str:
    """The sentence for a remark, the row first."""
    return _told(remark.place, REMARKS[remark.code], remark.value, remark.also)


def _told(place: Place, words: str, value: str, also: Place | None, networks: str = "") -> str:
    sentence = words.format(value=f"'{value}'", also=_named(also), networks=networks)
    return f"{_named(place)}: {sentence}" if place.row is not None else sentence


def _named(place: Place | None) -> str:
    if place is None:
        return ""
    return f"sheet '{place.sheet}' row {place.row}" if place.sheet else f"row {place.row}"
