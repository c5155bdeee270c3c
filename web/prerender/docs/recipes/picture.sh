curl -s -o months.svg 'https://YOUR-DEPLOYMENT/chart/months.svg?ref_area=LV&from=2023&scale=log'
