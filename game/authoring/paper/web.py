"""A handout as one HTML page that prints well: black on white, patterns in place of colours.

It asks no other host for anything. No card and no option is ever split over two pages.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from importlib.resources import files

from game.authoring.paper.sheets import (
    Aside,
    ChairSheet,
    Handout,
    LetterCard,
    PaperMoment,
    PaperOption,
    Spoken,
    Track,
)
from game.authoring.paper.web_group import group, page
from game.authoring.paper.web_parts import each, item, paragraph, sheet, under
from game.papers.typefaces import Typefaces, font_faces

STOP_AND_ASK = "You could stop here and ask:"
_SAFE = "default-src 'none'; style-src 'unsafe-inline'; font-src data:"
_SHAPES = {
    "square": '<rect class="shape" x="8" y="8" width="84" height="84"/>',
    "circle": '<circle class="shape" cx="50" cy="50" r="43"/>',
    "triangle": '<path class="shape" d="M50 5L97 91H3z"/>',
    "diamond": '<path class="shape" d="M50 3L97 50L50 97L3 50z"/>',
    "hexagon": '<path class="shape" d="M27 9H73L97 50L73 91H27L3 50z"/>',
    "cross": '<path class="shape" d="M30 5H70V30H95V70H70V95H30V70H5V30H30z"/>',
    "octagon": '<path class="shape" d="M31 5H69L95 31V69L69 95H31L5 69V31z"/>',
}


def web(paper: Handout, typefaces: Typefaces) -> str:
    """The page. `typefaces` are TrueType files by family and weight; none: the reader's own."""
    title = escape(paper.title)
    sheets = [_opening(paper), _script(paper), _letters(paper.letters), _option_cards(paper)]
    sheets += [_chair(chair) for chair in paper.chairs]
    sheets += [_facilitator(paper)]
    sheets += [] if paper.group is None else [group(paper.group)]
    sheets += [_moves(paper), _talk(paper)]
    sheets += [] if paper.page is None else [page(paper.page, paper.title)]
    return f"""<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{_SAFE}">
<title>{title}: on paper</title>
<style>
{font_faces(typefaces)}{files(__package__).joinpath("paper.css").read_text(encoding="utf-8")}</style>
</head>
<body>
{"".join(sheets)}
</body>
</html>
"""


def _only_if(condition: str) -> str:
    return f' <span class="if">only if {escape(condition)}</span>' if condition else ""


def _shape(letter: str, shape: str) -> str:
    size, low = (24, 58) if len(letter) > 1 else (46, 66)
    low += 10 if shape == "triangle" else 0
    text = f'<text x="50" y="{low}" font-size="{size}">{escape(letter)}</text>'
    drawn = f"{_SHAPES[shape]}{text}"
    return f'<svg viewBox="0 0 100 100" aria-hidden="true">{drawn}</svg>'


def _opening(paper: Handout) -> str:
    return sheet(
        paper.title,
        f"{paragraph(paper.about)}{each(paper.notes, paragraph)}"
        f"<h2>Who is in it</h2><ul>{each(paper.people, item)}</ul>"
        f"<h2>How to play it on paper</h2><ol>{each(paper.how, item)}</ol>",
        level=1,
    )


def _script(paper: Handout) -> str:
    return sheet("Script", each(paper.moments, _moment))


def _head(moment: PaperMoment) -> str:
    place = f'<span class="small">{escape(moment.place)}</span>' if moment.place else ""
    band = f'<span class="band {moment.pattern}"></span>' if moment.pattern != "none" else ""
    start = '<span class="small">Start. </span>' if moment.is_start else ""
    return (
        f'<div class="head"><span class="number">{moment.number}</span>{band}'
        f"<div><h3>{escape(moment.title)}</h3>{start}{place}</div></div>"
    )


def _moment(moment: PaperMoment) -> str:
    parts = [_head(moment)]
    parts += [f'<p class="mark">{escape(text)}</p>' for text in moment.arrival]
    parts.append(each(moment.script, _spoken))
    if moment.options:
        decides = f"<strong>{escape(moment.who)} {_decides(moment)}</strong>"
        parts.append(f'<p class="ask">{decides} {escape(moment.question)}</p>')
        parts.append(each(moment.options, _option))
    parts += [f'<p class="mark whole">{escape(text)}</p>' for text in moment.differ]
    ways = "".join(
        f"<li>{escape(way.condition or 'In every other case')}: go to "
        f"<strong>{escape(way.to)}</strong></li>"
        for way in moment.ways
    )
    parts.append(f"<ul>{ways}</ul>" if ways else "")
    if moment.asks:
        parts.append(_stop_and_ask(moment.asks))
    if moment.ending:
        stands = " A no is respected here." if moment.respects_no else ""
        parts.append(f"<p><strong>Ending: {escape(moment.ending)}.</strong>{stands}</p>")
    return "".join(parts)


def _stop_and_ask(asks: Iterable[str]) -> str:
    inside = f"<p><strong>{STOP_AND_ASK}</strong></p><ul>{each(asks, item)}</ul>"
    return f'<div class="stop whole">{inside}</div>'


def _decides(moment: PaperMoment) -> str:
    return "decide, each for themselves." if moment.pattern == "both" else "decides."


def _spoken(line: Spoken) -> str:
    who = f"<strong>{escape(line.who)}:</strong> " if line.who else ""
    text = f"\u201c{escape(line.text)}\u201d" if line.who else escape(line.text)
    return f'<p class="whole">{who}{text}{_only_if(line.only_if)}</p>'


def _option(option: PaperOption) -> str:
    closed = f'<br><span class="small">{escape(option.closed)}</span>' if option.closed else ""
    return (
        f'<div class="option">{_shape(option.letter, option.shape)}<div>{escape(option.words)} '
        f"Go to <strong>{escape(option.to)}</strong>{closed}</div></div>"
    )


def _letters(cards: Iterable[LetterCard]) -> str:
    said = "One set for each person or table. Cut along the dashes. Everybody holds up at once."
    inside = each(cards, lambda card: f'<div class="card">{_shape(card.letter, card.shape)}</div>')
    return sheet("Cards to vote with", f'<p>{said}</p><div class="cards letters">{inside}</div>')


def _option_cards(paper: Handout) -> str:
    said = "Lay out the cards of one moment at a time. Cut along the dashes."
    inside = "".join(
        f'<div class="card">{_shape(option.letter, option.shape)}'
        f'<div class="words">{escape(option.words)}</div>'
        f'<div class="from">{moment.number} {escape(moment.title)}'
        f"{' &middot; may be closed: ask' if option.closed else ''}</div></div>"
        for moment in paper.moments
        for option in moment.options
    )
    return sheet("Option cards", f'<p>{said}</p><div class="cards">{inside}</div>')


def _chair(chair: ChairSheet) -> str:
    fold = (
        f"Only for whoever sits in {escape(chair.name)}'s chair. Fold this sheet inwards and "
        "write the name on the outside."
    )
    knows = under("You know", "ul", each(chair.knows, item))
    asides = under("On the way", "div", each(chair.asides, _aside))
    band = f'<span class="band {chair.pattern}"></span>'
    head = f'<div class="head">{band}<h3>{chair.chair.capitalize()}</h3></div>'
    about = each(chair.about, paragraph)
    told = f'{head}<p class="fold">{fold}</p>{about}{knows}{asides}'
    return sheet(f"{chair.name}\u2019s chair", told)


def _aside(aside: Aside) -> str:
    return (
        f'<p class="whole"><strong>{escape(aside.moment)}.</strong> {aside.how}: '
        f"{escape(aside.text)}{_only_if(aside.only_if)}</p>"
    )


def _facilitator(paper: Handout) -> str:
    facts = under("Tick what is remembered", 'ul class="tick"', each(paper.facts, item))
    promises = "".join(
        f"<tr><td>{escape(one)}</td><td>&#9633; made</td><td>&#9633; kept</td>"
        "<td>&#9633; failed</td></tr>"
        for one in paper.promises
    )
    ledger = under("Promises", "table", promises)
    return sheet(
        "Facilitator's sheet",
        "<p>Mark with a pencil. The ring is where each begins.</p>"
        f'<table class="track">{each(paper.tracks, _track)}</table>{paragraph(paper.power)}'
        f"{facts}{ledger}",
    )


def _track(track: Track) -> str:
    numbers = "".join(
        f'<td><span class="{"start" if n == track.start else ""}">&nbsp;{n}&nbsp;</span></td>'
        for n in range(track.least, track.most + 1)
    )
    lead = "" if track.least == 0 else "<td></td>"
    return f"<tr><td>{escape(track.name)}</td>{lead}{numbers}</tr>"


def _moves(paper: Handout) -> str:
    head = "<tr><th></th><th>Move</th><th>What moves</th><th>Why, and how it landed</th></tr>"
    tables = "".join(
        f'{_head(moment)}<table class="moves"><thead>{head}</thead><tbody>'
        f"{each(moment.options, _move)}</tbody></table>"
        for moment in paper.moments
        if moment.options
    )
    return sheet("What moved, and why", "<p>Read from it after the vote, not before.</p>" + tables)


def _move(option: PaperOption) -> str:
    moves = "<br>".join(escape(move) for move in option.moves)
    lands = f"<br>\u201c{escape(option.lands_as)}\u201d" if option.lands_as else ""
    theory = f"<br>{escape(', '.join(option.theory))}" if option.theory else ""
    return (
        f"<tr><td><strong>{option.letter}</strong></td><td>{escape(option.words)}</td>"
        f"<td>{moves}</td><td>{escape(option.because)}{lands}{theory}</td></tr>"
    )


def _talk(paper: Handout) -> str:
    asked = "".join(
        f'<div class="whole"><h3 class="under">{escape(one.who)}</h3>'
        + "".join(f'<p>{escape(text)}</p><div class="lines"></div>' for text in one.questions)
        + "</div>"
        for one in paper.questions
    )
    ideas = "".join(
        f'<div class="whole"><h3 class="under">{escape(idea.name)}</h3><p>{escape(idea.plain)}</p>'
        f'<p class="small">Misuse: {escape(idea.misuse)}</p>'
        f'<p class="small">{escape(idea.source)}</p></div>'
        for idea in paper.ideas
    )
    said = "The balance is a way to start talking. It is not a score of anyone's practice."
    talk = sheet("Talking about it", f"<p>{said}</p>{asked}")
    return talk + (sheet("The ideas behind it", ideas) if ideas else "")
