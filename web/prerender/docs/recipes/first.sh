curl 'https://YOUR-DEPLOYMENT/series?indicator=turned_away&ref_area=LT&from=2022&to=2023&fields=time_period,display,method,claim'
