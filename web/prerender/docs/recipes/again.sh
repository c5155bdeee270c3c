# Asks again only for what has changed: the second time the answer is 304 and the file stays as it is.
curl --etag-compare tag.txt --etag-save tag.txt -o claims.json 'https://YOUR-DEPLOYMENT/stats?ref_area=LV'
