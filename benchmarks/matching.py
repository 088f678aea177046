#!/usr/bin/env python3
"""How good pairs are: matching.py pairs TRUTH.csv FOUND.csv, or matching.py registers FILE COUNT [SHARE] to make records.

Quality is F1 over all pairs; registers are employers of which a share stands twice, mistyped.
"""
import csv
import random
import sys


def pairs(truth_file, found_file):
    with open(truth_file) as truth, open(found_file) as found:
        right = {(row["left"], row["right"]) for row in csv.DictReader(truth)}
        said = {(row["left"], row["right"]) for row in csv.DictReader(found)}
    both = len(right & said)
    precision, recall = both / max(1, len(said)), both / len(right)
    score = 2 * precision * recall / (precision + recall) if both else 0
    print(f"F1 {score:.3f} (precision {precision:.3f}, recall {recall:.3f})")


def registers(file, count, share):
    chance = random.Random(1)
    syllables = "Mül Schmi Wag Beck Hoff Schul Koch Rich Klein Wolf Neu Zimm Braun Hart Lang Kö Fuch Kai Pe Vog".split()
    endings = "ler er mann ke sen bach berg feld stein ner".split()
    trades = "Bäckerei Tischlerei Elektro Sanitär Autohaus Metallbau Gärtnerei Zimmerei Metzgerei Spedition".split()
    streets = "Hauptstraße Bahnhofstraße Kirchweg Marktplatz Lindenallee Ring".split()

    def name():
        return chance.choice(syllables) + chance.choice(endings)

    rows = []
    for nth in range(count):
        row = [
            f"{chance.choice(trades)} {name()} & {name()} GmbH",
            f"{chance.choice(streets)} {chance.randrange(1, 200)}",
            str(chance.randrange(10000, 10900)),
            chance.choice("Auental Moorland Hohenwald Steinbach Bergheim Seefeld".split()),
        ]
        rows.append([f"{nth}a"] + row)
        if chance.random() < share:
            at = chance.randrange(1, len(row[0]) - 1)
            again = [row[0][:at] + row[0][at + 1 :], row[1].replace("straße", "str."), row[2], row[3]]
            rows.append([f"{nth}b"] + again)
    chance.shuffle(rows)
    with open(file, "w") as out:
        writer = csv.writer(out)
        writer.writerow(["id", "name", "street", "zip", "town"])
        writer.writerows(rows)


if sys.argv[1] == "pairs":
    pairs(sys.argv[2], sys.argv[3])
else:
    registers(sys.argv[2], int(sys.argv[3]), float(sys.argv[4]) if len(sys.argv) > 4 else 0.1)
