import pandas as pd

claims = pd.read_csv("https://YOUR-DEPLOYMENT/stats.csv?indicator=turned_away&ref_area=LT&limit=1000")

print(claims[["time_period", "value", "qualifier", "claimant_name"]].head().to_string())
