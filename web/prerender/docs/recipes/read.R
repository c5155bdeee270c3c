claims <- read.csv("https://YOUR-DEPLOYMENT/stats.csv?indicator=turned_away&ref_area=LT&limit=1000", na.strings = "", encoding = "UTF-8", colClasses = c(obs_status = "character"))

head(claims[c("time_period", "value", "qualifier", "claimant_name")])
