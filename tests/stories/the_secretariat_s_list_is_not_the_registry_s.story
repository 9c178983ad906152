A list is held to the network that the officer names; what the registry keeps and what a charter forbids is told.
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: Henrik

TILMELD
Navn: Henrik Stovgaard
Mail: hest@oesterbaek.example
Telefon: 24 61 90 37
Skole: ØTS
Netværk: IT
---- then
handled secretariat commands
letter welcome to hest@oesterbaek.example
letter command-reply to kirsten@skoler.example
member hest@oesterbaek.example in it
---- file medlemmer.csv
Navn;E-mail;Mobil;Skole;Netværk
Henrik Stovgaard;hest@oesterbaek.example;28 17 04 63;Østerbæk Tekniske Skole;IT-netværket
Anne Holm;anne@oesterbaek.example;;Østerbæk Tekniske Skole;Kvalitetsnetværket
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: TILMELD
Attach: medlemmer.csv

Netværk: IT
---- then
handled secretariat not-understood
letter command-error to kirsten@skoler.example
says Række 3: Listen siger Kvalitetsnetværket, men du har skrevet et andet netværk.
---- file medlemmer.csv
Navn;E-mail;Mobil;Skole
Henrik Stovgaard;hest@oesterbaek.example;28 17 04 63;Østerbæk Tekniske Skole
Anne Holm;anne@oesterbaek.example;;Østerbæk Tekniske Skole
Bo Dal;bo@korsvang.example;;Korsvang Bageri
Ib Dal;ib@nyt.example;;Et helt nyt sted
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: TILMELD
Attach: medlemmer.csv

Netværk: begge
---- then
handled secretariat commands
letter command-reply to kirsten@skoler.example
says Række 2: Vi beholder telefon »+45 24 61 90 37« for Henrik Stovgaard, selv om listen siger »+45 28 17 04 63«. Har listen ret, så brug RET.
says Række 3: Østerbæk Tekniske Skole har ikke flere pladser i Kvalitetsnetværket. Anne Holm er taget med alligevel.
says Række 4: IT-netværket er ikke åbent for Korsvang Bageri. Bo Dal er taget med alligevel.
says Række 5: Vi kender ikke Et helt nyt sted, og IT-netværket er ikke åbent for alle. Ib Dal er taget med alligevel.
member anne@oesterbaek.example in it kvalitet
member bo@korsvang.example in it kvalitet
member hest@oesterbaek.example in it kvalitet
member ib@nyt.example in it kvalitet
