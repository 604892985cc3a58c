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


def _resident(line: str) -> Resident:
    family, given, born, place, nations, street, before, town = line.split("|")
    return Resident(family, given, date.fromisoformat(born), place, nations, street, before, town)


VISITOR = _resident(
    "Yılmaz-Muster|Ayşe|1991-07-03|Izmir, Türkei|türkisch|Hauptstraße 12, 2. OG links|Lindenallee 4"
    "|Beispielhausen"
)
"""Who stands at the counter when the demo opens."""

RESIDENTS = tuple(
    _resident(line)
    for line in """\
Mustermann|Hans-Jörg|1958-02-11|Musterstadt|deutsch|Ringstraße 40|Ringstraße 4|Musterstadt
Beispiel-Özdemir|Lea|1997-05-30|Beispielhausen|deutsch|Am Musterbach 3|Talweg 9|Beispielhausen
Прикладенко|Олена|1986-09-14|Lwiw, Ukraine|ukrainisch|Bahnhofstraße 7|Schulgasse 1|Probeheim
Musterstetter|Maximilian|1979-01-22|Probeheim|deutsch|Brunnengasse 3|Brunnengasse 30|Musterstadt
Nguyễn-Beispiel|Thị Hoa|1990-12-05|Hà Nội, Vietnam|vietnamesisch|Marktplatz 5|Lindenallee 18|Beispielhausen
Musterbäcker|Günther|1944-06-08|Musterstadt|deutsch|Kirchweg 2|Kirchweg 2|Musterstadt
المثال|ليلى|1994-03-17|Aleppo, Syrien|syrisch|Gartenstraße 11|Neue Straße 8|Probeheim
Weißmuster|Franziska|2001-10-02|Musterstadt|deutsch|Ringstraße 12|Ringstraße 12|Musterstadt
Probst-Lindner|Chidi|1983-08-25|Lagos, Nigeria|deutsch, nigerianisch|Mühlgasse 6|Lindenallee 21|Beispielhausen
Exemplarescu|Ioana|1988-04-19|Cluj, Rumänien|rumänisch|Hauptstraße 44|Talweg 2|Beispielhausen
Musterhof|Karl-Heinz|1951-11-30|Probeheim|deutsch|Feldstraße 1|Feldstraße 1|Musterstadt
Namuneh|Parisa|1992-02-28|Schiras, Iran|iranisch|Gartenstraße 2|Schulgasse 5|Probeheim
Probezimmer|Ute|1965-07-07|Musterstadt|deutsch|Am Musterbach 15|Am Musterbach 15|Musterstadt
Musterfrau|Erika|1964-08-12|Musterstadt|deutsch|Heidestraße 17|Heidestraße 17|Musterstadt
Przykładowski|Tomasz|1981-05-05|Gdańsk, Polen|polnisch|Bahnhofstraße 21|Neue Straße 19|Probeheim
Beispielsen|Maja|1999-09-09|Kiel|deutsch|Marktplatz 1|Seeweg 4|Beispielhausen
Примеров|Дмитрий|1975-12-12|Kasan, Russland|russisch|Ringstraße 3|Talweg 17|Beispielhausen
Testwald|Anneliese|1938-03-03|Musterstadt|deutsch|Kirchweg 9|Kirchweg 9|Musterstadt
Dummy-Schröder|Finn|2006-01-15|Probeheim|deutsch|Schulgasse 12|Schulgasse 12|Musterstadt
Probemann|Sebastian|1987-06-21|Musterstadt|deutsch|Mühlgasse 8|Lindenallee 2|Beispielhausen
Esempio|Giulia|1995-11-11|Bari, Italien|italienisch|Brunnengasse 14|Neue Straße 3|Probeheim
Musterberg|Wolfgang|1956-04-01|Musterstadt|deutsch|Feldstraße 27|Feldstraße 27|Musterstadt
Örnek|Emre|1993-10-20|Frankfurt am Main|deutsch, türkisch|Gartenstraße 33|Talweg 6|Beispielhausen
Beispielmeier|Hannah|2008-02-02|Musterstadt|deutsch|Heidestraße 5|Heidestraße 5|Musterstadt
Platzhalter|Jürgen|1970-09-17|Probeheim|deutsch|Hauptstraße 71|Hauptstraße 71|Musterstadt
Musterlova|Jana|1989-07-29|Brünn, Tschechien|tschechisch|Marktplatz 9|Schulgasse 3|Probeheim
Probenko|Iryna|1998-01-08|Odessa, Ukraine|ukrainisch|Ringstraße 19|Seeweg 11|Beispielhausen
Musterknecht|Birgit|1962-12-24|Musterstadt|deutsch|Mühlgasse 1|Mühlgasse 1|Musterstadt
Exempel|Johannes|1984-03-31|Musterstadt|deutsch|Bahnhofstraße 2|Talweg 30|Beispielhausen
Mustergül|Zeynep|2003-06-06|Musterstadt|deutsch|Am Musterbach 8|Am Musterbach 8|Musterstadt
Beispielbauer|Rosa|1947-05-23|Beispielhausen|deutsch|Kirchweg 4|Lindenallee 9|Beispielhausen
Probst|Leon|2009-08-14|Musterstadt|deutsch|Gartenstraße 7|Gartenstraße 7|Musterstadt
Musterreuter|Klaus|1960-10-10|Probeheim|deutsch|Feldstraße 12|Neue Straße 22|Probeheim
Ejemplo|Carmen|1991-04-04|Sevilla, Spanien|spanisch|Hauptstraße 9|Seeweg 2|Beispielhausen
Musterkamp|Silke|1977-02-19|Musterstadt|deutsch|Heidestraße 30|Heidestraße 30|Musterstadt
Testermann|Paul|1985-09-01|Musterstadt|deutsch|Marktplatz 12|Talweg 14|Beispielhausen
Beispielová|Eva|1996-12-31|Pressburg, Slowakei|slowakisch|Brunnengasse 22|Schulgasse 8|Probeheim
Mustergrün|Oskar|2005-07-16|Musterstadt|deutsch|Ringstraße 28|Ringstraße 28|Musterstadt
Probeneder|Margarete|1953-01-27|Musterstadt|deutsch|Kirchweg 13|Kirchweg 13|Musterstadt""".splitlines()
)
