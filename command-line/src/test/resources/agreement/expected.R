# Makes expected.csv: what R's survey package gives for the plans beside it. Run where answers.csv lies.
library(survey)
answers <- read.csv("answers.csv", stringsAsFactors = TRUE, na.strings = "")
answers$search <- factor(answers$search)
out <- NULL
say <- function(plan, id, by = "", category = "", at = NA, estimate = NA, error = NA, lower = NA,
    upper = NA, statistic = NA, p = NA)
    out <<- rbind(out, data.frame(plan, id, by, category, at, estimate = as.numeric(estimate),
        error = as.numeric(error), lower = as.numeric(lower), upper = as.numeric(upper),
        statistic = as.numeric(statistic), p = as.numeric(p)))
compute <- function(plan, design) {
    message(plan)
    each <- function(id, x, by = "", category = "") for (i in seq_along(coef(x))) {
        say(plan, id, by[min(i, length(by))], category[min(i, length(category))],
            estimate = coef(x)[i], error = as.numeric(unlist(SE(x)))[i])
    }
    each("mean", svymean(~staff, design, na.rm = TRUE))
    by <- svyby(~turnover, ~branch, design, svymean)
    each("means", by, paste0("branch=", levels(answers$branch)))
    each("total", svytotal(~turnover, design))
    each("shares", svymean(~search, design, na.rm = TRUE), category = levels(answers$search))
    for (size in levels(answers$size)) {
        part <- eval(bquote(subset(design, size == .(size))))
        interval <- svyciprop(~I(search == "yes"), part, method = "logit", df = degf(part), na.rm = TRUE)
        say(plan, "logit", paste0("size=", size), "yes", estimate = as.numeric(interval),
            lower = attr(interval, "ci")[1], upper = attr(interval, "ci")[2])
    }
    ratio <- svyratio(~turnover, ~staff, subset(design, size == "large"), na.rm = TRUE)
    say(plan, "ratio", estimate = coef(ratio), error = SE(ratio))
    for (at in c(.25, .5)) {
        q <- svyquantile(~turnover, design, at, qrule = "hf7", interval.type = "mean")$turnover
        say(plan, "median", at = at, estimate = q[1], lower = q[2], upper = q[3], error = q[4])
    }
    sums <- svytotal(~I(turnover * (branch == "craft")) + I(1 * (branch == "craft")) +
        I(turnover * (branch == "care")) + I(1 * (branch == "care")), design)
    names(sums) <- colnames(attr(sums, "var")) <- rownames(attr(sums, "var")) <- c("craft", "ofcraft", "care", "ofcare")
    contrast <- svycontrast(sums, quote(craft / ofcraft - 2 * care / ofcare))
    say(plan, "contrast", estimate = coef(contrast), error = SE(contrast))
    f <- svychisq(~search + branch, design, statistic = "F", na.rm = TRUE)
    say(plan, "test", statistic = f$statistic, p = f$p.value)
    chi <- svychisq(~search + branch, design, statistic = "Chisq", na.rm = TRUE)
    say(plan, "chi", statistic = chi$statistic, p = chi$p.value)
}
compute("clusters", svydesign(~office, strata = ~region, weights = ~weight, fpc = ~drawn, nest = TRUE, data = answers))
regions <- svydesign(~1, strata = ~region, weights = ~weight, data = answers)
compute("trimmed", trimWeights(regions, upper = 3 * median(weights(regions))))
for (policy in c("adjust", "average", "certainty", "remove")) {
    options(survey.lonely.psu = policy)
    compute(paste0("lonely-", policy), svydesign(~1, strata = ~alone, weights = ~weight, data = answers))
}
options(survey.lonely.psu = "fail")
finite <- svydesign(~1, strata = ~region, weights = ~weight, fpc = ~population, data = answers)
cells <- data.frame(branch = rep(c("care", "craft", "trade"), each = 2), size = c("large", "small"),
    Freq = c(90, 210, 80, 240, 100, 240))
finite <- postStratify(finite, ~branch + size, cells)
finite <- calibrate(finite, ~region + turnover, c("(Intercept)" = 960, regionnorth = 400, regionsouth = 300,
    regionwest = 60, turnover = 900000), calfun = "linear")
compute("several", finite)
offices <- svydesign(~office, strata = ~region, weights = ~weight, nest = TRUE, data = answers)
compute("raked", rake(offices, list(~branch, ~size, ~region), list(
    data.frame(branch = c("care", "craft", "trade"), Freq = c(300, 320, 340)),
    data.frame(size = c("large", "small"), Freq = c(270, 690)),
    data.frame(region = c("north", "south", "east", "west"), Freq = c(400, 300, 200, 60))),
    control = list(maxit = 1000, epsilon = 1e-12)))
# Two waves of the same employers, one under the other: an employer is a cluster of two rows.
both <- rbind(cbind(answers[, c("id", "region", "weight", "branch")], value = answers$later, wave = "after"),
    cbind(answers[, c("id", "region", "weight", "branch")], value = answers$staff, wave = "before"))
stacked <- svydesign(~id, strata = ~region, weights = ~weight, data = both)
stacked <- subset(stacked, !is.na(value))
waves <- svyby(~value, ~wave, stacked, svymean, covmat = TRUE)
change <- svycontrast(waves, c(after = 1, before = -1))
say("waves", "all", estimate = coef(change), error = SE(change))
for (branch in levels(answers$branch)) {
    part <- eval(bquote(subset(stacked, branch == .(branch))))
    change <- svycontrast(svyby(~value, ~wave, part, svymean, covmat = TRUE), c(after = 1, before = -1))
    say("waves", "parts", paste0("branch=", branch), estimate = coef(change), error = SE(change))
}
both$place <- c(as.character(answers$office), as.character(answers$office))
clustered <- svydesign(~place, strata = ~region, weights = ~weight, nest = TRUE, data = both)
clustered <- subset(clustered, !is.na(value))
change <- svycontrast(svyby(~value, ~wave, clustered, svymean, covmat = TRUE), c(after = 1, before = -1))
say("waves-of-offices", "all", estimate = coef(change), error = SE(change))
numbers <- sapply(out, is.numeric)
out[numbers] <- lapply(out[numbers], function(x) ifelse(is.na(x), "", sprintf("%.17g", x)))
write.csv(out, "expected.csv", row.names = FALSE, quote = FALSE)
