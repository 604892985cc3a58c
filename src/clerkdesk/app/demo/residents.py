"""The residents of the throw-away town: all invented, and they look it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Resident:
    """An invented resident with what the forms ask for."""

    family_name: str
    given_names: str
    birth_date: date
    birth_place: str
    nationalities: str
    street: str
    previous_street: str
    previous_town: str
    gender: str
    marital_status: str


def _resident(line: str) -> Resident:
    family, given, born, place, nations, street, before, town, gender, status = line.split("|")
    birth = date.fromisoformat(born)
    return Resident(
        family, given, birth, place, nations, street, before, town, _GENDERS[gender], _STATUS[status]
    )


_GENDERS = {"w": "weiblich", "m": "männlich"}
_STATUS = {"l": "ledig", "v": "verheiratet", "g": "geschieden", "w": "verwitwet"}


VISITOR = _resident(
    "Yılmaz-Muster|Ayşe|1991-07-03|Izmir, Türkei|türkisch|Hauptstraße 12, 2. OG links|Lindenallee 4"
    "|Beispielhausen|w|v"
)
"""Who stands at the counter when the demo opens."""

RESIDENTS = tuple(
    _resident(line)
    for line in """\
Mustermann|Hans-Jörg|1958-02-11|Musterstadt|deutsch|Ringstraße 40|Ringstraße 4|Musterstadt|m|v
Beispiel-Özdemir|Lea|1997-05-30|Beispielhausen|deutsch|Am Musterbach 3|Talweg 9|Beispielhausen|w|l
Прикладенко|Олена|1986-09-14|Lwiw, Ukraine|ukrainisch|Bahnhofstraße 7|Schulgasse 1|Probeheim|w|v
Musterstetter|Maximilian|1979-01-22|Probeheim|deutsch|Brunnengasse 3|Brunnengasse 30|Musterstadt|m|v
Nguyễn-Beispiel|Thị Hoa|1990-12-05|Huế, Vietnam|vietnamesisch|Marktplatz 5|Seeweg 18|Beispielhausen|w|g
Musterbäcker|Günther|1944-06-08|Musterstadt|deutsch|Kirchweg 2|Kirchweg 2|Musterstadt|m|w
المثال|ليلى|1994-03-17|Aleppo, Syrien|syrisch|Gartenstraße 11|Neue Straße 8|Probeheim|w|v
Weißmuster|Franziska|2001-10-02|Musterstadt|deutsch|Ringstraße 12|Ringstraße 12|Musterstadt|w|l
Probst-Lindner|Chidi|1983-08-25|Lagos, Nigeria|deutsch, nigerianisch|Mühlgasse 6|Seeweg 21|Beispielhausen|m|v
Exemplarescu|Ioana|1988-04-19|Cluj, Rumänien|rumänisch|Hauptstraße 44|Talweg 2|Beispielhausen|w|v
Musterhof|Karl-Heinz|1951-11-30|Probeheim|deutsch|Feldstraße 1|Feldstraße 1|Musterstadt|m|g
Namuneh|Parisa|1992-02-28|Schiras, Iran|iranisch|Gartenstraße 2|Schulgasse 5|Probeheim|w|v
Probezimmer|Ute|1965-07-07|Musterstadt|deutsch|Am Musterbach 15|Am Musterbach 15|Musterstadt|w|v
Musterfrau|Erika|1964-08-12|Musterstadt|deutsch|Heidestraße 17|Heidestraße 17|Musterstadt|w|g
Przykładowski|Tomasz|1981-05-05|Gdańsk, Polen|polnisch|Bahnhofstraße 21|Neue Straße 19|Probeheim|m|v
Beispielsen|Maja|1999-09-09|Kiel|deutsch|Marktplatz 1|Seeweg 4|Beispielhausen|w|l
Примеров|Дмитрий|1975-12-12|Kasan, Russland|russisch|Ringstraße 3|Talweg 17|Beispielhausen|m|g
Testwald|Anneliese|1938-03-03|Musterstadt|deutsch|Kirchweg 9|Kirchweg 9|Musterstadt|w|w
Dummy-Schröder|Finn|2006-01-15|Probeheim|deutsch|Schulgasse 12|Schulgasse 12|Musterstadt|m|l
Probemann|Sebastian|1987-06-21|Musterstadt|deutsch|Mühlgasse 8|Lindenallee 2|Beispielhausen|m|g
Esempio|Giulia|1995-11-11|Bari, Italien|italienisch|Brunnengasse 14|Neue Straße 3|Probeheim|w|v
Musterberg|Wolfgang|1956-04-01|Musterstadt|deutsch|Feldstraße 27|Feldstraße 27|Musterstadt|m|v
Örnek|Emre|1993-10-20|Frankfurt am Main|deutsch, türkisch|Gartenstraße 33|Talweg 6|Beispielhausen|m|g
Beispielmeier|Hannah|2008-02-02|Musterstadt|deutsch|Heidestraße 5|Heidestraße 5|Musterstadt|w|l
Platzhalter|Jürgen|1970-09-17|Probeheim|deutsch|Hauptstraße 71|Hauptstraße 71|Musterstadt|m|v
Musterlova|Jana|1989-07-29|Brünn, Tschechien|tschechisch|Marktplatz 9|Schulgasse 3|Probeheim|w|g
Probenko|Iryna|1998-01-08|Odessa, Ukraine|ukrainisch|Ringstraße 19|Seeweg 11|Beispielhausen|w|l
Musterknecht|Birgit|1962-12-24|Musterstadt|deutsch|Mühlgasse 1|Mühlgasse 1|Musterstadt|w|v
Exempel|Johannes|1984-03-31|Musterstadt|deutsch|Bahnhofstraße 2|Talweg 30|Beispielhausen|m|g
Mustergül|Zeynep|2003-06-06|Musterstadt|deutsch|Am Musterbach 8|Am Musterbach 8|Musterstadt|w|l
Beispielbauer|Rosa|1947-05-23|Beispielhausen|deutsch|Kirchweg 4|Lindenallee 9|Beispielhausen|w|w
Probst|Leon|2009-08-14|Musterstadt|deutsch|Gartenstraße 7|Gartenstraße 7|Musterstadt|m|l
Musterreuter|Klaus|1960-10-10|Probeheim|deutsch|Feldstraße 12|Neue Straße 22|Probeheim|m|v
Ejemplo|Carmen|1991-04-04|Sevilla, Spanien|spanisch|Hauptstraße 9|Seeweg 2|Beispielhausen|w|v
Musterkamp|Silke|1977-02-19|Musterstadt|deutsch|Heidestraße 30|Heidestraße 30|Musterstadt|w|g
Testermann|Paul|1985-09-01|Musterstadt|deutsch|Marktplatz 12|Talweg 14|Beispielhausen|m|v
Beispielová|Eva|1996-12-31|Pressburg, Slowakei|slowakisch|Brunnengasse 22|Schulgasse 8|Probeheim|w|l
Mustergrün|Oskar|2005-07-16|Musterstadt|deutsch|Ringstraße 28|Ringstraße 28|Musterstadt|m|l
Probeneder|Margarete|1953-01-27|Musterstadt|deutsch|Kirchweg 13|Kirchweg 13|Musterstadt|w|v""".splitlines()
)
