#!/usr/bin/env python3
"""An employer survey as a CSV file, its population and a plan of 1,494 estimates: survey.py FOLDER ROWS [REPLICATES]

12 branches x 5 sizes are the strata; 30 questions with answers and 5 with numbers, some left out.
"""
import random
import sys

BRANCHES, SIZES = 12, 5
# 24 + 18 + 36 answers and 5 numbers in 18 groups (all, 12 branches, 5 sizes): 83 x 18 = 1,494 estimates.
QUESTIONS = [4] * 6 + [3] * 6 + [2] * 18
NUMBERS = 5


def main():
    folder, rows = sys.argv[1], int(sys.argv[2])
    replicates = int(sys.argv[3]) if len(sys.argv) > 3 else 0
    chance = random.Random(2025)
    population = {
        (b, s): int(rows * (2 + b % 3) * (6 - s) / 10) + 50
        for b in range(1, BRANCHES + 1)
        for s in range(1, SIZES + 1)
    }
    names = [f"q{n}" for n in range(1, len(QUESTIONS) + 1)]
    numbers = [f"n{n}" for n in range(1, NUMBERS + 1)]
    strata = list(population)
    drawn = [strata[chance.randrange(len(strata))] for _ in range(rows)]
    count = {each: drawn.count(each) for each in strata}
    with open(f"{folder}/answers.csv", "w") as out:
        out.write(",".join(["id", "stratum", "branch", "size", "w0", "fpc"] + names + numbers) + "\n")
        for row, (b, s) in enumerate(drawn):
            total = max(population[b, s], count[b, s])
            cells = [row + 1, b * 10 + s, b, s, f"{total / count[b, s]:.6f}", total]
            for answers in QUESTIONS:
                # What employers answer depends on their size, and one in fifty leaves it out.
                answer = 1 + int(answers * chance.random() ** (1 + s / 10))
                cells.append("" if chance.random() < 0.02 else answer)
            for _ in range(NUMBERS):
                cells.append("" if chance.random() < 0.02 else f"{chance.expovariate(0.1) * s:.2f}")
            out.write(",".join(map(str, cells)) + "\n")
    with open(f"{folder}/population.csv", "w") as out:
        out.write("branch,size,Nh\n")
        for (b, s), total in population.items():
            out.write(f"{b},{s},{max(total, count[b, s])}\n")
    with open(f"{folder}/plan.yaml", "w") as out:
        out.write("data: answers.csv\n")
        out.write("design: {strata: [stratum], weight: w0, populationSize: fpc}\n")
        if replicates:
            out.write(f"variance: {{bootstrap: {{replicates: {replicates}, seed: 1}}}}\n")
        totals = "totals: {file: population.csv, column: Nh}"
        out.write("adjust:\n  - rake:\n      margins:\n")
        for by in ("branch", "size"):
            out.write(f"        - {{by: [{by}], {totals}}}\n")
        out.write("estimates:\n")
        for by in ("", "branch", "size"):
            group = f", by: [{by}]" if by else ""
            for name in names:
                out.write(f"  - {{id: {name}_{by or 'all'}, proportion: {name}{group}}}\n")
            out.write(f"  - {{id: n_{by or 'all'}, mean: [{', '.join(numbers)}]{group}}}\n")


main()
