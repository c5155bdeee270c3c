import pandas as pd

claims = pd.read_csv("https://YOUR-DEPLOYMENT/stats.csv?indicator=turned_away&ref_area=LT&limit=1000", keep_default_na=False, na_values="")

print(claims[["time_period", "value", "qualifier", "claimant_name"]].head().to_string())
