"""Who may come in, seen from outside: requests as other programs and other sites send them."""

import re
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import pytest

from client import Client, ask
from program import Program


@pytest.fixture
def fresh(start):
    """A program that nobody has come in to yet."""
    return start()


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    """Somebody who is in, at a program of this file's own."""
    program = Program(tmp_path_factory.mktemp("guards"))
    yield Client(program)
    program.stop()


def launch_path(program):
    parts = urlsplit(program.launch_address)
    return f"{parts.path}?{parts.query}"


HOSTS = ["evil.example", "evil.example:{port}", "127.0.0.1", "127.0.0.1:1", "0.0.0.0:{port}", ""]


@pytest.mark.parametrize("host", HOSTS)
@pytest.mark.parametrize("path", ["/", "/static/app.js", "/start?token=0"])
def test_another_host_is_refused(host, path, client):
    answer = ask(client.port, "GET", path, host=host.format(port=client.port) or " ")
    assert answer.status in (400, 403)
    assert b"script" not in answer.body


def test_localhost_is_this_computer_too(client):
    assert ask(client.port, "GET", "/", host=f"localhost:{client.port}", Cookie=client.cookie).status == 200


def test_launch_address_works_once(fresh):
    first = ask(fresh.port, "GET", launch_path(fresh))
    assert first.status == 303
    assert "HttpOnly" in first.headers["set-cookie"] and "SameSite=Strict" in first.headers["set-cookie"]
    again = ask(fresh.port, "GET", launch_path(fresh))
    assert again.status == 403 and "set-cookie" not in again.headers
    # Whoever is in already is let through by it.
    cookie = first.headers["set-cookie"].split(";")[0]
    assert ask(fresh.port, "GET", launch_path(fresh), Cookie=cookie).status == 303


def test_a_guessed_token_opens_nothing_and_spoils_nothing(fresh):
    assert ask(fresh.port, "GET", "/start?token=" + "0" * 64).status == 403
    assert ask(fresh.port, "GET", launch_path(fresh)).status == 303


@pytest.mark.parametrize("path", ["/", "/papers", "/settings/case.json", "/static/app.js", "/nowhere"])
def test_nothing_is_shown_without_the_cookie(path, client):
    answer = ask(client.port, "GET", path)
    assert answer.status == 403
    assert "reprieve open" in answer.text


FORGED = {
    "from another site": {"Sec_Fetch_Site": "cross-site"},
    "from another port": {"Sec_Fetch_Site": "same-site"},
    "with another origin": {"Origin": "http://evil.example"},
    "with the origin of another port": {"Origin": "http://127.0.0.1:1"},
    "with no origin from another site": {"Origin": "null", "Sec_Fetch_Site": "cross-site"},
    "with no origin and no site": {"Origin": "null"},
    "as text": {"Content_Type": "text/plain"},
    "as data": {"Content_Type": "application/json"},
}


@pytest.mark.parametrize("forged", FORGED.values(), ids=FORGED.keys())
def test_forged_form_is_refused(forged, client):
    body = urlencode({"token": client.token, "language": "es"}).encode()
    headers = {"Cookie": client.cookie, "Content_Type": client.FORM} | forged
    assert ask(client.port, "POST", "/settings/language", body, **headers).status == 403
    assert 'lang="en"' in client.get("/settings").text


@pytest.mark.parametrize("token", ["", "0" * 64])
def test_form_without_the_token_of_this_launch_is_refused(token, client):
    body = urlencode({"token": token, "language": "es"}).encode()
    answer = ask(
        client.port, "POST", "/settings/language", body, Cookie=client.cookie, Content_Type=client.FORM
    )
    assert answer.status == 403
    assert 'lang="en"' in client.get("/settings").text


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_other_methods_are_refused(method, client):
    assert ask(client.port, method, "/settings/language", Cookie=client.cookie).status in (403, 405)


@pytest.mark.parametrize("path", ["/", "/papers", "/static/reprieve.css", "/nowhere", "/start?token=0"])
def test_every_answer_carries_the_safety_headers(path, client):
    headers = client.get(path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy and "frame-ancestors 'none'" in policy and "unsafe-" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert "server" not in headers
    if not path.startswith("/static"):
        assert headers["cache-control"] == "no-store"


def test_refusals_carry_them_too(client):
    headers = ask(client.port, "GET", "/", host="evil.example").headers
    assert "unsafe-" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("back", ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)"])
def test_no_form_leads_elsewhere(back, client):
    answer = client.post("/settings/language", language="en", back=back)
    assert answer.headers["location"] == "/"


@pytest.mark.skipif(not Path("/proc/net/tcp").exists(), reason="only Linux lists its sockets in a file")
def test_only_this_computer_can_connect(client):
    """The port is bound to the loopback address alone."""
    rows = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:]]
    listening = [row[1] for row in rows if row[3] == "0A" and row[1].endswith(f":{client.port:04X}")]
    assert listening == [f"0100007F:{client.port:04X}"]


def test_no_name_of_the_case_stands_in_an_address_or_a_title(start, sample_store):
    client = Client(start(sample_store))
    pages = ("/", "/visits/V1", "/visits/V1/timeline", "/accounts/A1", "/accounts/A1/charges", "/letters", "/papers/P1")
    for path in pages:
        text = client.get(path).text
        told = re.findall(r"<title>.*?</title>|(?:href|action|src)=\"[^\"]*\"", text)
        assert len(told) > 10
        assert not [part for part in told if re.search("Brandvold|kidney|Larkmeadow", part, re.IGNORECASE)]
