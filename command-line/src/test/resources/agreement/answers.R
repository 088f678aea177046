# Makes answers.csv, before.csv and after.csv: a survey invented for the comparison with R's survey package.
set.seed(20261122)
rows <- 260
region <- sample(c("north", "south", "east", "west"), rows, TRUE, c(.4, .3, .2, .1))
office <- paste0(region, sample(1:9, rows, TRUE))
branch <- sample(c("craft", "trade", "care"), rows, TRUE)
size <- sample(c("small", "large"), rows, TRUE, c(.7, .3))
staff <- round(exp(rnorm(rows, 2 + (size == "large"), .8)))
turnover <- round(staff * exp(rnorm(rows, 4, .5)), 1)
search <- ifelse(runif(rows) < .3 + .2 * (branch == "care"), "yes", "no")
search[sample(rows, 25)] <- NA
staff[sample(rows, 12)] <- NA
weight <- round(runif(rows, 1, 4) * c(north = 2, south = 3, east = 1.5, west = 5)[region], 3)
weight[sample(rows, 4)] <- 60
drawn <- c(north = 40, south = 36, east = 24, west = 30)[region]
population <- c(north = 400, south = 300, east = 200, west = 60)[region]
alone <- ifelse(seq_len(rows) == 7, "lonely", ifelse(seq_len(rows) == 90, "other", region))
later <- pmax(1, round(staff * exp(rnorm(rows, .1, .3))))
answers <- data.frame(id = sprintf("e%03d", seq_len(rows)), region, office, branch, size, staff,
    turnover, search, weight, drawn, population,
    alone, later)
wave <- function(value) data.frame(answers[, c("id", "region", "office", "branch", "weight")], value)
for (each in list(list(answers, "answers.csv"), list(wave(staff), "before.csv"), list(wave(later), "after.csv")))
    write.csv(each[[1]], each[[2]], row.names = FALSE, quote = FALSE, na = "")
