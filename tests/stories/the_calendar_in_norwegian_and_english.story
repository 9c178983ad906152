The calendar of the year is asked for and sent in the language of the network.
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Subject: Ny

Meld på Ola Berg, seniorrådgiver, Østerbæk Tekniske Skole, ola@oesterbaek.example, mobil 988 11 203
---- then
handled secretariat commands
letter welcome to ola@oesterbaek.example
letter command-reply to kari@etater.example
member ola@oesterbaek.example in etatsgruppen
---- mail
From: Ola Berg <ola@oesterbaek.example>
To: post@etater.example
Subject: Kalender

Hei!

Kan dere sende meg møtekalenderen
for hele året? På forhånd takk

Hilsen Ola
---- then
handled year_calendar calendar
letter news to ola@oesterbaek.example
says Det er ingen møter planlagt i Etatsgruppen akkurat nå.
---- mail
From: Mary Hill <mary@crafts.example>
To: office@crafts.example
Proved-by: mx.crafts.example
Subject: New member

Dear tovholder,

ADD Henry Stone, head of IT, Korsvang Bageri, henry@korsvang.example, Safety network

Kind regards
Mary
---- then
handled secretariat commands
letter welcome to henry@korsvang.example
letter command-reply to mary@crafts.example
member henry@korsvang.example in safety
---- mail
From: Henry Stone <henry@korsvang.example>
To: office@crafts.example
Subject: The calendar of the year, please
Html: yes

<p>Hello,</p><p>Could you please send me the calendar for the whole year?</p><p>Kind regards<br>Henry Stone</p>
---- then
handled year_calendar calendar
letter news to henry@korsvang.example
says No meetings of Safety network are planned at present.
