#!/usr/bin/env python3
"""How good matches are, and records to match.

matching.py pairs TRUTH.csv FOUND.csv              F1 of pairs between two tables
matching.py same MEASURES PAIRS.csv                F1 of pairs marked "same", borderline ones left out
matching.py similar MEASURES NEAREST.csv           recall among the first five, all, in one language, across
matching.py titles OCCUPATIONS HITS.tsv            MRR and accuracy of the first hit
matching.py registers FILE COUNT [SHARE]           employers of which a share stands twice, mistyped
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


def rows(file, separator=","):
    with open(file, encoding="utf-8") as opened:
        return list(csv.DictReader(opened, delimiter=separator, quoting=csv.QUOTE_MINIMAL if separator == "," else csv.QUOTE_NONE))


def both_ways(pairs_of):
    return {pair for one, other in pairs_of for pair in ((one, other), (other, one))}


def labelled(folder, labels):
    return both_ways((row["id_a"], row["id_b"]) for row in rows(f"{folder}/pairs.csv") if row["label"] in labels)


def same(folder, found_file):
    right = labelled(folder, {"same"})
    left_out = both_ways((row["id_a"], row["id_b"]) for row in rows(f"{folder}/borderline.csv"))
    said = both_ways((row["left"], row["right"]) for row in rows(found_file)) - left_out
    both = len(right & said)
    print(f"F1 {2 * both / (len(right) + len(said)):.3f} (precision {both / len(said):.3f}, recall {both / len(right):.3f})")


def similar(folder, near_file):
    language = {row["id"]: row["language"] for row in rows(f"{folder}/measures.csv")}
    related = labelled(folder, {"same", "similar"})
    near = {(row["id"], row["other"]) for row in rows(near_file)}
    kinds = {
        "all": lambda one, other: True,
        "in one language": lambda one, other: language[one] == language[other],
        "across languages": lambda one, other: language[one] != language[other],
    }
    told = []
    for name, counts in kinds.items():
        partners, hits = {}, {}
        for one, other in related:
            if counts(one, other):
                partners[one] = partners.get(one, 0) + 1
                hits[one] = hits.get(one, 0) + ((one, other) in near)
        told.append(f"{name} {sum(hits[one] / min(5, partners[one]) for one in partners) / len(partners):.3f}")
    print("recall among the first five: " + ", ".join(told))


def titles(folder, hits_file):
    right = {(row["query"], row["label_id"]) for row in rows(f"{folder}/answers.tsv", "\t")}
    first = {}
    for row in rows(hits_file, "\t"):
        if (row["query"], row["label_id"]) in right:
            first[row["query"]] = min(first.get(row["query"], 10**9), int(row["rank"]))
    asked = {query for query, _ in right}
    found = first.values()
    print(f"MRR {sum(1 / rank for rank in found) / len(asked):.3f}, A@1 {sum(rank == 1 for rank in found) / len(asked):.3f}")


if sys.argv[1] == "registers":
    registers(sys.argv[2], int(sys.argv[3]), float(sys.argv[4]) if len(sys.argv) > 4 else 0.1)
else:
    {"pairs": pairs, "same": same, "similar": similar, "titles": titles}[sys.argv[1]](sys.argv[2], sys.argv[3])
