One contact person a school: the successor takes the seat that is given up in the same mail.
---- mail
From: Dorthe Nymann <dony@oesterbaek.example>
To: info@skoler.example
Subject: Kvalitetsnetværket

Jeg vil gerne tilmeldes Kvalitetsnetværket.

Dorthe Nymann
Kvalitetsleder
Østerbæk Tekniske Skole
---- then
handled registration eligible-and-complete
letter welcome to dony@oesterbaek.example
member dony@oesterbaek.example in kvalitet
---- mail
From: Dorthe Nymann <dony@oesterbaek.example>
To: info@skoler.example
Subject: Ny kontaktperson i Kvalitetsnetværket
Authentication-Results: mx.skoler.example; dmarc=pass header.from=oesterbaek.example

Hej

Jeg stopper på skolen og vil gerne meldes ud af Kvalitetsnetværket. Min afløser er Jens Krog, jekr@oesterbaek.example, som gerne vil tilmeldes Kvalitetsnetværket i stedet.

Dorthe Nymann
Kvalitetsleder
Østerbæk Tekniske Skole
---- then
handled membership left
letter farewell to dony@oesterbaek.example
letter welcome to jekr@oesterbaek.example
letter changed to dony@oesterbaek.example
gone dony@oesterbaek.example
member jekr@oesterbaek.example in kvalitet
