"""Writes an invented alliance, always the same: alliance.py ID ACTIONS PARTNERS"""

import random
import sys

NAME, ACTIONS, PARTNERS = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])

random.seed(7)
WORDS = (
    "Ausbildung Betrieb Messe Fachkraft Schule Region Netzwerk Beratung Praktikum Willkommen Sprache "
    "Pflege Handwerk Technik Studium Rückkehr Familie Wohnen Weiterbildung Digitalisierung"
).split()


def sentence(length):
    return " ".join(random.choice(WORDS) for _ in range(length)) + "."


print(f"format: 1\nid: {NAME}\nname: {{de: Großes Bündnis}}\nclaim: {{de: Sehr viele Aktionen.}}")
print("region: {name: {de: Großland}}\nlanguages: [de]")
print("stakeholderGroups:")
for i in range(8):
    print(f"  - {{id: gruppe-{i}, name: {{de: Gruppe {i}}}}}")
print("organisations:")
for i in range(PARTNERS):
    print(f"  - id: partner-{i}\n    name: {{de: Partner {i}}}\n    group: gruppe-{i % 8}\n    roles: [partner]")
    print(f"    summary: {{de: {sentence(40)}}}")
print("fields:")
for i in range(4):
    print(f"  - {{id: feld-{i}, title: {{de: Feld {i}}}}}")
print("priorities:")
for i in range(5):
    print(f"  - {{id: schwerpunkt-{i}, title: {{de: Schwerpunkt {i}}}}}")
print("topics:")
for i in range(20):
    print(f"  - {{id: thema-{i}, title: {{de: Thema {i}}}, fields: [feld-{i % 4}]}}")
print("actions:")
FORMATS = "occasion trial course tour campaign advice network survey study platform".split()
STATUSES = "idea planned running completed evaluated ended".split()
for i in range(ACTIONS):
    print(f"  - id: aktion-{i}")
    print(f"    title: {{de: {sentence(3)[:-1]} {i}}}")
    print(f"    summary: {{de: {sentence(14)}}}")
    print(f"    description: {{de: {sentence(60)}}}")
    print(f"    purposes: [{random.choice(['keep', 'train', 'attract'])}]")
    print(f"    format: {random.choice(FORMATS)}")
    print(f"    status: {random.choice(STATUSES)}")
    print(f"    targetGroups: [{random.choice(['employers', 'students', 'newcomers', 'pupils'])}]")
    print(f"    since: {random.randint(2018, 2025)}")
    print(f"    fields: [feld-{i % 4}]\n    priorities: [schwerpunkt-{i % 5}]\n    topics: [thema-{i % 20}]")
    print(f"    lead: partner-{i % PARTNERS}")
    print(f"    contributions: [{{organisation: partner-{(i * 7) % PARTNERS}, kind: hours}}]")
