"""Where the seal key lies, as an office may write it: a file or a PKCS#11 URI (RFC 7512)."""

from pathlib import Path

import pytest

from clerkdesk.base.key_places import TokenPlace, fault_of_place, read_place

MODULE = "module-path=/usr/lib/p11.so"


def token(path: str) -> TokenPlace:
    place = read_place(f"pkcs11:{path}?{MODULE}", Path())
    assert isinstance(place, TokenPlace)
    return place


def test_a_uri_names_token_and_key() -> None:
    place = token(
        "token=Siegel%20der%20Stadt;manufacturer=Muster;model=M1;serial=0%3B1;object=s;id=%00%AB;type=private"
    )
    assert (place.token, place.manufacturer, place.model, place.serial, place.object, place.id) == (
        *("Siegel der Stadt", "Muster", "M1", "0;1", "s"),
        b"\x00\xab",
    )
    assert place.module == Path("/usr/lib/p11.so")
    assert place.uri.startswith("pkcs11:token=Siegel%20")


def test_a_uri_need_name_nothing_but_its_module() -> None:
    assert token("") == TokenPlace(f"pkcs11:?{MODULE}", Path("/usr/lib/p11.so"))


def test_the_scheme_is_known_in_any_case() -> None:
    assert isinstance(read_place(f"PKCS11:token=Siegel?{MODULE}", Path()), TokenPlace)


@pytest.mark.parametrize("secret", ["pin-value=1234", "pin-source=file:/etc/pin", "pin-value="])
@pytest.mark.parametrize("how", ["pkcs11:token=S?{module}&{secret}", "pkcs11:token=S;{secret}?{module}"])
def test_a_pin_is_never_taken_from_a_setting(how: str, secret: str) -> None:
    fault = fault_of_place(how.format(module=MODULE, secret=secret))
    assert fault == "must not hold a PIN, nor say where one is kept: it is asked for"
    assert "1234" not in fault


@pytest.mark.parametrize(
    ("uri", "fault"),
    [
        ("pkcs11:token=S", "must name its module"),
        ("pkcs11:token=S?module-path=p11.so", "must name its module"),
        ("pkcs11:token=S?module-name=p11", "must not hold module-name"),
        (f"pkcs11:slot-id=1?{MODULE}", "must not hold slot-id"),
        (f"pkcs11:token=S;token=T?{MODULE}", "must hold nothing twice"),
        (f"pkcs11:token=S;object?{MODULE}", "must hold pairs of name=value, not object"),
        (f"pkcs11:token=%FF?{MODULE}", "must be UTF-8"),
        (f"pkcs11:type=public?{MODULE}", "must not be of another type"),
        (f"pkcs11:token=S{'x' * 3000}?{MODULE}", "must be at most"),
        ("town\n.p12", "must be at most"),
    ],
)
def test_what_is_wrong_with_a_place_is_said(uri: str, fault: str) -> None:
    assert fault_of_place(uri).startswith(fault)


def test_a_file_lies_in_the_folder_of_keys_or_where_its_whole_path_says() -> None:
    assert read_place("siegel.p12", Path("/profile/keys")) == Path("/profile/keys/siegel.p12")
    assert read_place("/srv/siegel.p12", Path("/profile/keys")) == Path("/srv/siegel.p12")
    assert fault_of_place("") == "" == fault_of_place("siegel.p12")
