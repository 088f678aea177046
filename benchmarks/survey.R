# The same as the plan of survey.py, by R's survey package: Rscript survey.R FOLDER
suppressMessages(library(survey))
folder <- commandArgs(TRUE)[1]
d <- read.csv(file.path(folder, "answers.csv"))
population <- read.csv(file.path(folder, "population.csv"))
questions <- grep("^q", names(d), value = TRUE)
for (name in c("branch", "size", questions)) d[[name]] <- factor(d[[name]])
margin <- function(by) {
    sums <- tapply(population$Nh, population[[by]], sum)
    table <- data.frame(factor(names(sums), levels = levels(d[[by]])), as.numeric(sums))
    names(table) <- c(by, "Freq")
    table
}
design <- svydesign(~1, strata = ~stratum, weights = ~w0, fpc = ~fpc, data = d)
raked <- rake(design, list(~branch, ~size), list(margin("branch"), margin("size")),
    control = list(maxit = 500, epsilon = 1e-10))
count <- 0
for (name in c(questions, grep("^n", names(d), value = TRUE))) {
    formula <- as.formula(paste0("~", name))
    count <- count + length(SE(svymean(formula, raked, na.rm = TRUE)))
    for (by in c("branch", "size")) {
        table <- svyby(formula, as.formula(paste0("~", by)), raked, svymean, na.rm = TRUE)
        count <- count + length(unlist(SE(table)))
    }
}
cat(count, "estimates\n")
