A list attached to TILMELD is entered whole or not at all; nobody is written to, neither now nor when it is undone.
---- file medlemmer.csv
Navn;E-mail;Mobil;Stilling;Skole
Henrik Stovgaard;hest@oesterbaek.example;24 61 90 37;It-chef;Østerbæk Tekniske Skole
Anne Holm;;28 17 04 63;Rektor;Østerbæk Tekniske Skole
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: TILMELD
Attach: medlemmer.csv

Netværk: IT

Mvh Kirsten
---- then
handled secretariat not-understood
letter command-error to kirsten@skoler.example
subject SV: TILMELD (1 fejl)
says Række 3: Mailadressen mangler.
---- file medlemmer.csv
Navn;E-mail;Mobil;Stilling;Skole
Henrik Stovgaard;hest@oesterbaek.example;24 61 90 37;It-chef;Østerbæk Tekniske Skole
Anne Holm;anne@oesterbaek.example;28 17 04 63;Rektor;Østerbæk Tekniske Skole
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: TILMELD
Attach: medlemmer.csv

Netværk: IT

Mvh Kirsten
---- then
handled secretariat commands
letter command-reply to kirsten@skoler.example
member anne@oesterbaek.example in it
member hest@oesterbaek.example in it
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: FORTRYD

---- then
handled secretariat commands
letter command-reply to kirsten@skoler.example
says Henrik Stovgaard
gone anne@oesterbaek.example
gone hest@oesterbaek.example
