# One line a year, as a table, into a file.
curl --fail -o turned-away-lt.csv 'https://YOUR-DEPLOYMENT/series.csv?indicator=turned_away&ref_area=LT'

# Every claim of the record, in one file.
curl --fail -o stats.csv 'https://YOUR-DEPLOYMENT/assets/data/record/stats.csv'
