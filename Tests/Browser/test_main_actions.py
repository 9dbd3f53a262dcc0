"""What each page is for, done on a household's records that are full: a copy of the sample's."""

import hashlib
import re

import pytest

import papers
from client import Client
from person import Person
from program import TODAY

MONEY = re.compile(r"[-−]?\$[\d,]+\.\d\d")
PASSPHRASE = "four plain words here"


@pytest.fixture
def at(start, sample_store, open_page):
    """Somebody at a page of the full records, with a program of their own."""

    def at(path="/", **options):
        program = start(sample_store)
        page = open_page(program, path, **options)
        return Person(page, has_scripts=options.get("java_script_enabled", True)), program

    return at


def said(person) -> str:
    return person.page.locator("main").inner_text()


def heading(person) -> str:
    return person.page.locator("h1").inner_text()


# Today, visits, accounts


def test_today_has_one_next_step_and_it_can_be_begun(at, words):
    person, _ = at("/")
    step = person.page.locator(".card.next")
    assert step.count() == 1
    step.get_by_text(words("today.whyFirst")).click()
    assert step.locator("details p").first.is_visible()
    person.press(step.locator("a.button").first)
    assert heading(person)


def test_visit_leads_to_the_account_that_needs_something(at, words):
    person, _ = at("/visits")
    person.press(person.page.locator("h2 a").first)
    assert person.page.locator(".row").count() == 4
    assert words("visit.total", amount="$2,996.30") in said(person)
    person.press(person.page.locator(".row h3 a").first)
    assert person.page.url.endswith("/accounts/A1")


@pytest.mark.parametrize("account", ["A1", "A2", "A4"])
def test_picture_of_an_account_and_its_table_say_the_same(account, at):
    person, _ = at(f"/accounts/{account}")
    figure = person.page.locator("figure.card")
    drawn = figure.locator("svg text.amount").all_text_contents()
    listed = figure.locator("td.num").all_text_contents()
    assert len(drawn) >= 3 and drawn == listed
    sentence = figure.locator("figcaption").inner_text()
    for amount in drawn:
        assert MONEY.search(amount).group().lstrip("-−") in sentence
    widths = figure.locator("rect").evaluate_all("bars => bars.map(bar => bar.width.baseVal.value)")
    cents = [int(re.sub(r"\D", "", amount)) for amount in drawn]
    for width, amount in zip(widths, cents):
        assert width == pytest.approx(max(2, widths[0] * amount / cents[0]), abs=1.5)


def test_picture_is_not_drawn_where_the_papers_do_not_say_enough(at, words):
    person, _ = at("/accounts/A3")
    assert not person.page.locator("figure.card svg").count()
    assert words("waterfall.missing") in said(person)


@pytest.mark.parametrize("account", ["A1", "A2", "A3", "A4"])
def test_account_shows_all_options_and_where_each_stands(account, at, words):
    person, _ = at(f"/accounts/{account}")
    rows = person.page.locator("section[aria-labelledby=o] table tbody tr").filter(has=person.page.locator("th[scope=row] + td + td"))
    names = rows.locator("th").all_inner_texts()
    assert names[:4] == [words(f"option.{name}") for name in ("list", "hold", "questions", "insurance")]
    assert (words("option.assistance") in names) == (account == "A1")
    assert (words("option.collections") in names) == (account == "A2")
    # Paying, offering and the other ends of a matter: shown also while they are not open yet.
    assert len(names) >= 9
    assert all(rows.locator("td:nth-of-type(1)").all_inner_texts())


def test_every_link_of_the_full_records_leads_somewhere(start, sample_store):
    client = Client(start(sample_store))
    known, ahead, broken = set(), ["/"], []
    while ahead:
        path = ahead.pop()
        if path in known:
            continue
        known.add(path)
        answer = client.get(path)
        if answer.status not in (200, 303):
            broken.append(f"{path}: {answer.status}")
        elif answer.headers.get("content-type", "").startswith("text/html"):
            links = re.findall(r'(?:href|src)="(/[^"#]*)', answer.text)
            ahead += [link.replace("&amp;", "&") for link in links]
            for own in re.findall(r'href="#([^"]+)"', answer.text):
                if f'id="{own}"' not in answer.text:
                    broken.append(f"{path}#{own}")
    assert not broken
    assert len(known) > 60


def test_corrected_value_is_kept_and_a_blank_one_erases_nothing(at, words):
    person, _ = at("/accounts/A1/edit")
    person.write(person.page.locator("[name='A1.phone']"), "608-555-0188")
    person.write(person.page.locator("[name='A1.biller']"), "")
    person.press(person.button(words("edit.button")))
    assert "608-555-0188" in said(person)
    assert "Larkmeadow Community Hospital" in said(person)
    person.press(person.page.locator(".flash").get_by_role("button", name=words("frame.undo")))
    assert "608-555-0188" not in said(person)


def test_stale_edit_is_refused(at, words):
    person, _ = at("/accounts/A1/edit")
    other = person.page.context.new_page()
    other.goto("/accounts/A1/edit")
    other.locator("[name='A1.phone']").fill("608-555-0177")
    other.get_by_role("button", name=words("edit.button")).click()
    other.wait_for_url("**/accounts/A1?*")
    person.write(person.page.locator("[name='A1.phone']"), "608-555-0166")
    person.press(person.button(words("edit.button")))
    assert words("error.changedSince") in said(person)
    other.goto("/accounts/A1")
    assert "608-555-0177" in other.locator("main").inner_text()


def test_payment_says_its_effects_before_it_is_written_down(at, words):
    person, _ = at("/accounts/A2/payment")
    assert words("payment.notYet") in said(person)
    assert words("payment.effects") in said(person)
    person.write(person.page.get_by_label(words("payment.amount")), "20")
    person.press(person.button(words("payment.button")))
    assert words("record.payment", amount="$20.00") in said(person)


def test_every_question_can_be_left_for_later(at, words):
    person, _ = at("/questions/A3.network")
    person.press(person.link(words("question.later")))
    assert heading(person) == words("today.title")


# Charges, findings, letters


def test_list_of_charges_is_marked_as_checked(at, words):
    person, _ = at("/accounts/A2/charges")
    assert person.page.locator("tbody tr").count() == 1
    person.press(person.button(words("charges.done")))
    person.page.goto("/accounts/A2/charges")
    assert words("charges.checkedOn", day="November 24, 2026") in said(person)
    assert not person.button(words("charges.done")).count()


def test_letter_has_the_ticked_questions_and_no_other(at, words):
    person, _ = at("/accounts/A1/findings")
    boxes = person.page.locator("input[name=f]")
    count = boxes.count()
    assert count >= 3
    boxes.first.uncheck()
    person.press(person.button(words("findings.letter")))
    assert person.page.locator("input[name=f]").count() == count - 1
    for field in person.page.locator("main .fields textarea, main .fields input:not([type=hidden])").all():
        field.fill("12 Sample Lane\nFernwick WI 53999" if field.evaluate("f => f.tagName") == "TEXTAREA" else "Sample")
    person.press(person.button(words("letter.use")))
    letter = person.page.locator("article.sheet").first
    assert "74176" in letter.inner_text() or "80053" in letter.inner_text()
    assert letter.locator("ol > li, ul > li").count() == count - 1


@pytest.mark.parametrize("kind", ["itemized-bill", "hold"])
def test_letter_is_read_printed_saved_and_sent(kind, at, words):
    person, _ = at(f"/letters/new/{kind}/A3")
    preview = person.page.locator("article.sheet").first
    assert "KR0077421" in preview.inner_text()
    person.press(person.button(words("letter.use")))
    address = person.page.url
    assert "KR0077421" in preview.inner_text()

    printed = person.page.context.request.get(person.link(words("letter.print")).get_attribute("href"))
    assert printed.headers["content-type"] == "application/pdf" and printed.body().startswith(b"%PDF-")
    assert printed.headers["content-disposition"].startswith("inline")
    for name, start_of_file in (("letter.save", b"%PDF-"), ("letter.text", b"")):
        with person.page.expect_download() as download:
            person.press(person.link(words(name)), leads=False)
        saved = download.value.path().read_bytes()
        assert saved.startswith(start_of_file) and len(saved) > 300
    assert b"KR0077421" in saved

    person.write(person.page.get_by_label(words("letter.proof")), "9405 5000 0000")
    person.press(person.button(words("way.certifiedMail")))
    assert words("letter.sentLine", day="November 24, 2026", how=words("way.certifiedMail")) in said(person)
    assert words.pattern("letter.respondBy").search(said(person))
    person.page.goto("/accounts/A3")
    assert words("record.letterSent", title=words(f"letter.title.{kind}")) in said(person)
    person.page.goto("/letters")
    assert person.page.locator(f"a[href='{address[address.index('/letters'):].split('?')[0]}']").count()


def test_letter_cannot_be_sent_on_a_day_that_is_none(at, words):
    person, _ = at("/letters/new/hold/A3")
    person.press(person.button(words("letter.use")))
    person.page.locator("[name=on]").evaluate("field => { field.type = 'text'; field.value = '02/30/2026' }")
    person.press(person.button(words("way.mail")))
    assert words("error.notADay") in person.page.locator("#problems").inner_text()
    person.page.goto("/letters")
    assert words("letters.notSent") in said(person)


# Calls


@pytest.mark.parametrize("has_scripts", [True, False], ids=["with scripts", "without scripts"])
def test_call_goes_card_by_card_and_is_saved(has_scripts, at, words):
    person, _ = at("/calls/A1/billing-office", java_script_enabled=has_scripts)
    cards = person.page.locator(".callcard")
    shown = cards.filter(visible=True)
    assert cards.count() > 5
    seen = []
    for _ in range(4):
        assert shown.count() == 1
        seen.append(shown.get_attribute("id"))
        person.press(shown.locator("a.button").first, leads=False)
        person.page.wait_for_url("**#card-*")
    assert len(set(seen)) == len(seen)
    person.press(shown.get_by_role("link", name=words("call.stop")), leads=False)
    person.write(person.page.get_by_label(words("call.person")), "Tamsin")
    person.write(person.page.get_by_label(words("call.said")), "They will look at line 8.")
    person.write(person.page.get_by_label(words("call.hold")), "2027-01-15")
    person.page.locator("input[name=promise]").first.check()
    person.press(person.button(words("call.save")))
    assert "They will look at line 8." in said(person)
    assert words("record.holdUntil", day="January 15, 2027") in said(person)
    person.page.goto("/timeline")
    assert "Tamsin" in said(person)


def test_whole_script_is_one_click_away(at, words):
    person, _ = at("/calls/A1/billing-office")
    person.press(person.link(words("call.whole")))
    cards = person.page.locator(".callcard")
    assert cards.filter(visible=True).count() == cards.count()
    person.press(person.link(words("call.oneByOne")))
    assert cards.filter(visible=True).count() == 1


def test_every_card_of_a_call_leads_to_a_card(at):
    person, _ = at("/calls/A1/billing-office?all=1")
    links = person.page.locator(".callcard .actions a")
    targets = links.evaluate_all("links => links.map(link => link.getAttribute('href'))")
    missing = [target for target in set(targets) if not person.page.locator(target).count()]
    assert not missing


def test_call_to_the_plan_is_written_down(at, words):
    person, _ = at("/accounts/A3/log?with=insurer")
    person.page.get_by_label(words("call.noClaim")).check()
    person.press(person.button(words("call.save")))
    assert words("department.insurer") in said(person)


# Papers, search, timeline


def test_papers_of_the_sample_are_there_as_they_came(start, sample_store):
    client = Client(start(sample_store))
    names = re.findall(r'<a href="(/papers/P\d+)">([^<]+)</a>', client.get("/papers").text)
    assert len(names) == 6
    for path, name in names:
        original = (papers.SAMPLE / name).read_bytes()
        assert client.get(f"{path}/original").body == original
        assert hashlib.sha256(original).hexdigest()[:12] in client.get(path).text


@pytest.mark.parametrize(
    "text, path",
    [
        ("Kestrelwood", "/accounts/A3"), ("KR0077421", "/accounts/A3"),
        ("1,278.00", "/accounts/A2"), ("$438.00", "/accounts/A3"),
    ],
)
def test_search_finds_words_amounts_and_numbers(text, path, at, words):
    person, _ = at("/papers")
    person.write(person.page.get_by_label(words("search.label")), text)
    person.press(person.button(words("search.button")))
    links = person.page.locator("main li a").evaluate_all("links => links.map(a => a.getAttribute('href'))")
    assert path in links, links


def test_search_says_when_there_is_nothing(at, words):
    person, _ = at("/search?q=zebra")
    assert words("search.none") in said(person)


def test_note_is_kept_and_taken_back(at, words):
    person, _ = at("/timeline")
    person.write(person.page.get_by_label(words("timeline.note")), "Ask about the ambulance.")
    person.press(person.button(words("timeline.noteButton")))
    assert words("done.addNote") in person.page.locator(".flash").inner_text()
    person.press(person.page.locator(".flash button"))
    assert words("done.wasUndone", what=words("done.addNote")) in said(person)


def test_change_of_the_past_is_undone(at, words):
    person, _ = at("/accounts/A2/charges")
    person.press(person.button(words("charges.done")))
    person.page.goto("/timeline")
    person.press(person.page.locator("ul.days").get_by_role("button").first)
    person.page.goto("/accounts/A2/charges")
    assert person.button(words("charges.done")).count()


# Settings


def test_language_is_chosen_and_stays(at, words):
    person, _ = at("/settings")
    person.press(person.button("Español").last)
    assert person.page.locator("html").get_attribute("lang") == "es"
    person.page.goto("/")
    assert person.page.locator("html").get_attribute("lang") == "es"
    person.press(person.page.locator(".tools").get_by_role("button", name="English"))
    assert heading(person) == words("today.title")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_theme_is_chosen_and_stays(theme, at, words):
    person, _ = at("/settings")
    person.press(person.button(words(f"theme.{theme}")))
    assert person.button(words(f"theme.{theme}")).get_attribute("aria-pressed") == "true"
    person.page.goto("/")
    assert person.page.locator("html").get_attribute("data-theme") == theme


def test_amounts_are_hidden_and_shown(at, words):
    person, _ = at("/visits")
    colour = "element => getComputedStyle(element).color"
    person.press(person.button(words("frame.hideAmounts")))
    assert person.page.locator(".money").first.evaluate(colour) == "rgba(0, 0, 0, 0)"
    person.press(person.button(words("frame.showAmounts")))
    assert person.page.locator(".money").first.evaluate(colour) != "rgba(0, 0, 0, 0)"


def back_up(person, words):
    person.write(person.page.get_by_label(words("settings.passphrase"), exact=True), PASSPHRASE)
    person.write(person.page.get_by_label(words("settings.again")), PASSPHRASE)
    person.press(person.button(words("settings.backupButton")))


def open_backup(person, words, file, passphrase, button):
    person.page.goto("/settings")
    person.page.get_by_label(words("settings.restoreFile")).set_input_files(file)
    person.write(person.page.get_by_label(words("settings.restorePass")), passphrase)
    person.press(person.button(words(button)))


def test_backup_is_made_checked_and_opened_elsewhere(at, start, open_page, words):
    person, program = at("/settings")
    back_up(person, words)
    assert heading(person) == words("backup.done.title")
    (file,) = program.saved.iterdir()
    assert str(file) in said(person)
    assert file.name == f"reprieve-{TODAY}.reprieve-backup"
    assert file.stat().st_mode & 0o077 == 0
    assert b"Brandvold" not in file.read_bytes()
    person.page.goto("/")
    assert words("settings.lastBackup", day="November 24, 2026") in said(person)

    open_backup(person, words, file, "not these words", "settings.restoreCheck")
    assert words("error.wrongPassphrase") in person.page.locator("#problems").inner_text()
    open_backup(person, words, file, PASSPHRASE, "settings.restoreCheck")
    assert heading(person) == words("restore.checked.title")

    # The command line opens the same file.
    (program.folder / "passphrase").write_text(PASSPHRASE)
    for passphrase, code in ((program.folder / "passphrase", 0), (papers.SAMPLE / "STORY.md", 65)):
        checked = program.command("restore", "--check", str(file), "--passphrase-file", str(passphrase), "--no-input")
        assert checked.returncode == code, checked.stderr

    elsewhere = Person(open_page(start(), "/settings"))
    open_backup(elsewhere, words, file, PASSPHRASE, "settings.restoreButton")
    assert heading(elsewhere) == words("restore.done.title")
    elsewhere.page.goto("/accounts/A1")
    assert "Larkmeadow Community Hospital" in said(elsewhere)
    original = elsewhere.page.context.request.get("/papers/P1/original").body()
    assert original == (papers.SAMPLE / "hospital-itemized.csv").read_bytes()


def test_a_second_backup_leaves_the_first_and_erasing_says_what_stays(at, words):
    person, program = at("/settings")
    person.write(person.page.get_by_label(words("settings.passphrase"), exact=True), "short")
    person.write(person.page.get_by_label(words("settings.again")), "short")
    person.press(person.button(words("settings.backupButton")))
    assert words("error.shortPassphrase") in person.page.locator("#problems").inner_text()
    assert not list(program.saved.iterdir())

    person.page.goto("/settings")
    back_up(person, words)
    first = program.saved / f"reprieve-{TODAY}.reprieve-backup"
    content = first.read_bytes()
    person.page.goto("/settings")
    back_up(person, words)
    assert first.read_bytes() == content
    assert sorted(file.name for file in program.saved.iterdir()) == [
        f"reprieve-{TODAY}-2.reprieve-backup",
        first.name,
    ]

    open_backup(person, words, first, PASSPHRASE, "settings.restoreButton")
    person.page.goto("/settings")
    person.write(person.page.get_by_label(words("settings.eraseWord")), "ERASE")
    person.press(person.button(words("settings.eraseButton")))
    assert heading(person) == words("erase.left.title")
    assert ".before-restore-" in said(person)
    assert not person.page.locator("main").get_by_role("link").count()


def test_damaged_backup_and_other_files_are_said_to_be_so(at, tmp_path, words):
    person, program = at("/settings")
    back_up(person, words)
    (file,) = program.saved.iterdir()
    content = bytearray(file.read_bytes())
    content[-20] ^= 1
    damaged = tmp_path / "damaged"
    damaged.write_bytes(content)
    open_backup(person, words, damaged, PASSPHRASE, "settings.restoreCheck")
    assert words("error.damagedBackup") in person.page.locator("#problems").inner_text()
    open_backup(person, words, papers.TOTAL_ONLY, PASSPHRASE, "settings.restoreButton")
    assert words("error.notABackup") in person.page.locator("#problems").inner_text()
    person.page.goto("/accounts/A1")
    assert "Larkmeadow Community Hospital" in said(person)


def test_two_different_passphrases_make_no_backup(at, words):
    person, program = at("/settings")
    person.write(person.page.get_by_label(words("settings.passphrase"), exact=True), PASSPHRASE)
    person.write(person.page.get_by_label(words("settings.again")), PASSPHRASE + "s")
    person.press(person.button(words("settings.backupButton")))
    assert words("error.passphrasesDiffer") in person.page.locator("#problems").inner_text()
    assert not list(program.saved.iterdir())


def test_everything_comes_out_as_a_folder(at, words):
    person, program = at("/settings")
    person.press(person.button(words("settings.exportButton")))
    assert heading(person) == words("export.done.title")
    (folder,) = program.saved.iterdir()
    assert folder.name == f"reprieve-export-{TODAY}"
    files = {file.relative_to(folder).as_posix(): file for file in folder.rglob("*") if file.is_file()}
    assert "index.html" in files
    originals = {file.read_bytes() for file in files.values()}
    for name in ("radiology.pdf", "plan-remittance.835"):
        assert (papers.SAMPLE / name).read_bytes() in originals
    index = files["index.html"].read_text()
    assert "Larkmeadow" in index and "http" not in index
    for link in re.findall(r'href="([^"]+)"', index):
        assert link in files, link


def test_records_are_verified(at, words):
    person, _ = at("/settings")
    person.press(person.button(words("settings.verify")))
    assert heading(person) == words("verify.good.title")


def test_case_file_is_saved(at, words):
    person, program = at("/settings")
    with person.page.expect_download() as download:
        person.press(person.link(words("settings.exportCase")), leads=False)
    saved = program.folder / "case.json"
    download.value.save_as(saved)
    answer = program.command("plan", "--case", str(saved), "--today", TODAY, "--json")
    assert answer.returncode == 0 and '"reprieve.plan/1"' in answer.stdout, answer.stderr


def test_erasing_needs_the_word(at, words):
    person, program = at("/settings")
    person.write(person.page.get_by_label(words("settings.eraseWord")), "erase")
    person.press(person.button(words("settings.eraseButton")))
    assert words("error.eraseWord") in person.page.locator("#problems").inner_text()
    person.page.goto("/accounts/A1")
    assert "Larkmeadow" in said(person)
    person.page.goto("/settings")
    person.write(person.page.get_by_label(words("settings.eraseWord")), "ERASE")
    person.press(person.button(words("settings.eraseButton")))
    assert heading(person) == words("erase.done.title")
    left = b"".join(file.read_bytes() for file in program.folder.rglob("*") if file.is_file())
    assert b"Larkmeadow" not in left


def test_locked_records_lie_sealed_until_the_passphrase_is_typed(at, words, tmp_path):
    person, program = at("/settings")
    person.write(person.page.get_by_label(words("settings.lockPass")), PASSPHRASE)
    person.write(person.page.get_by_label(words("settings.lockAgain")), PASSPHRASE + "x")
    person.press(person.button(words("settings.lockButton")))
    assert words("error.passphrasesDiffer") in person.page.locator("#problems").inner_text()
    person.page.goto("/settings")
    for label in ("settings.lockPass", "settings.lockAgain"):
        person.write(person.page.get_by_label(words(label)), PASSPHRASE)
    person.press(person.button(words("settings.lockButton")))
    assert heading(person) == words("lock.done.title")
    assert "reprieve open" in said(person)
    left = b"".join(file.read_bytes() for file in program.folder.rglob("*") if file.is_file())
    assert b"Larkmeadow" not in left
    secret = tmp_path / "secret"
    secret.write_text(PASSPHRASE + "\n")
    here = ("--store", program.store, "--today", TODAY)
    assert program.command("next", *here).returncode == 3
    assert program.command("unlock", "--passphrase-file", str(secret), *here).returncode == 0
    assert program.command("next", *here).returncode == 0


# The sample


def test_sample_has_its_own_place(start, open_page, words):
    program = start()
    person = Person(open_page(program))
    person.press(person.button(words("start.sample")))
    banner = person.page.locator(".banner")
    assert words("frame.sample") in banner.inner_text()
    person.page.goto("/accounts/A1")
    assert "Larkmeadow" in said(person) and banner.count()
    person.page.goto("/settings")
    back_up(person, words)
    assert words("error.sample") in person.page.locator("#problems").inner_text()
    person.press(person.button(words("frame.sampleLeave")))
    assert heading(person) == words("start.title")
    assert not banner.count()
    person.page.goto("/papers")
    assert "hospital-itemized.csv" not in said(person)
    own = b"".join(file.read_bytes() for file in program.store.rglob("*") if file.is_file())
    assert b"Larkmeadow" not in own


def test_sample_is_what_was_asked_for_on_the_command_line(start, open_page, words):
    program = start(sample=True)
    page = open_page(program)
    assert words("frame.sample") in page.locator(".banner").inner_text()
    assert page.locator("h1").inner_text() == words("today.title")


def test_sample_speaks_the_language_of_the_person(start, open_page):
    page = open_page(start(sample=True), language="es")
    assert page.locator("html").get_attribute("lang") == "es"
