"""How long publishing one changed entry takes, from the request to the answer, one after the other.

    saving.py PORT SESSION PATH TIMES    PATH is the form's address

The form is fetched anew before each saving, as a browser does; only the saving is timed.
"""

import html
import http.client
import re
import statistics
import sys
import time
import urllib.parse

port, session, path, times = int(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4])
server = http.client.HTTPConnection("127.0.0.1", port)
cookies = {"TATKRAFT": session}


def ask(method, address, body=None, headers={}):
    cookie = "; ".join(f"{name}={value}" for name, value in cookies.items())
    server.request(method, address, body, {"Cookie": cookie, **headers})
    answer = server.getresponse()
    for given in answer.headers.get_all("Set-Cookie", []):
        name, value = given.split(";")[0].split("=", 1)
        cookies[name] = value
    return answer.status, answer.read().decode()


def fields(page):
    form = page[page.index('id="entry"') :]
    form = form[: form.index("</form>")]
    for tag in re.findall(r"<input [^>]*>", form):
        name = re.search(r' name="([^"]*)"', tag)
        value = re.search(r' value="([^"]*)"', tag)
        if name and ("checkbox" not in tag or " checked" in tag):
            yield name[1], html.unescape(value[1] if value else "")
    for name, text in re.findall(r'<textarea [^>]*name="([^"]*)"[^>]*>\n?([^<]*)</textarea>', form):
        yield name, html.unescape(text)
    for name, options in re.findall(r'<select [^>]*name="([^"]*)".*?>(.*?)</select>', form, re.S):
        chosen = re.search(r'<option value="([^"]*)" selected', options)
        yield name, html.unescape(chosen[1]) if chosen else ""


opened, saved = [], []
for nth in range(times):
    began = time.perf_counter()
    status, page = ask("GET", path)
    opened.append(time.perf_counter() - began)
    assert status == 200, (status, path)
    sent = [(n, f"Gespeichert {nth}" if n == "title.de" else v) for n, v in fields(page)]
    body = urllib.parse.urlencode(sent + [("do", "publish")])
    began = time.perf_counter()
    status, page = ask("POST", path, body, {"Content-Type": "application/x-www-form-urlencoded"})
    saved.append(time.perf_counter() - began)
    assert status == 303, (status, page[:2000])
half = times // 2
print(
    f"{path}: form {statistics.median(opened[half:]) * 1000:.1f} ms, saving "
    f"{statistics.median(saved[half:]) * 1000:.1f} ms, slowest of {times - half}: {max(saved[half:]) * 1000:.1f} ms"
)
