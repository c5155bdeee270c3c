import csv
import io
import urllib.request

address = "https://YOUR-DEPLOYMENT/stats.csv?indicator=turned_away&ref_area=LT&limit=1000"
with urllib.request.urlopen(address) as answer:
    claims = list(csv.DictReader(io.TextIOWrapper(answer, "utf-8", newline="")))

for claim in claims[:5]:
    print(claim["time_period"], claim["display"], claim["claimant_name"])
