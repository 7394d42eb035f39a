"""A few sentences in Welsh: a DRAFT, not yet checked by anybody who speaks it, offered nowhere.

Here so that the catalogue is tried with a language that sets its places in another order and
counts in six forms (CLDR: 0, 1, 2, 3, 6, any other).
"""

from __future__ import annotations

from game.words.catalogue import Catalogue

SENTENCES = {
    "Nobody has chosen.": "Does neb wedi dewis.",
    "{some} of {all}": "{some} o {all}",
    "have chosen": "wedi dewis",
    "You are all {people}.": "{people} ydych chi i gyd.",
    "The vote is open.": "Mae’r bleidlais ar agor.",
    "The room has paused": "Mae’r ystafell wedi oedi",
    "The room is closed": "Mae’r ystafell wedi cau",
    "Nothing is decided": "Does dim wedi’i benderfynu",
    "The room chose {letters}": "Dewisodd yr ystafell {letters}",
    "The trainer says {letters}": "{letters}, meddai’r hyfforddwr",
    "{one} and {other}": "{one} a {other}",
    "Rule: {rule}": "Rheol: {rule}",
    "You think": "Rydych chi’n meddwl",
    "{name} thinks": "Mae {name} yn meddwl",
    "{name} sees": "Mae {name} yn gweld",
    "You": "Chi",
    "Why: {reason}": "Pam: {reason}",
    "Ending: {ending}": "Diwedd: {ending}",
    "What does {name} do?": "Beth mae {name} yn ei wneud?",
    "You both decide. What do you pick?": "Chi’ch dau sy’n penderfynu. Beth ydych chi’n ei ddewis?",
    "Most of the say is {more}'s. {less} has a little{figure}.": (
        "{more} biau’r rhan fwyaf o’r gair. Mae gan {less} ychydig{figure}."
    ),
    " (power {power} of 100)": " (grym {power} o 100)",
    "Power {after} of 100, it was {before}.": "Grym {after} o 100, {before} oedd e.",
    "up {points}": "i fyny {points}",
    "down {points}": "i lawr {points}",
    "choice": "dewis",
    "knowledge": "gwybodaeth",
    "voice": "llais",
    "trust": "ymddiriedaeth",
    "Not open yet.": "Heb agor eto.",
    "Before the meeting: {standing}": "Cyn y cyfarfod: {standing}",
    "In the end: {standing}": "Yn y diwedd: {standing}",
    "{name}'s share of the say as each moment began, of 100:": "Cyfran {name} o’r gair, o 100:",
    "{name} {clauses}.": "{clauses} yw {name}.",
    "is heard a little more": "ychydig uwch ei lais",
    "{name} loses nothing.": "Nid yw {name} yn colli dim.",
    "Promises": "Addewidion",
    "November": "Tachwedd",
}
COUNTS = {
    "About {n} minute.": ("Tua {n} munud.",) * 2 + ("Tua {n} funud.",) + ("Tua {n} munud.",) * 3
}
FORMS = {0: 0, 1: 1, 2: 2, 3: 3, 6: 4}
DRAFT = Catalogue("cy", SENTENCES, COUNTS, lambda number: FORMS.get(number, 5))
