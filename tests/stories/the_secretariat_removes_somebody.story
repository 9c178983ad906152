AFMELD by address, by name, from one network of two, of somebody unknown, of two at once; FORTRYD step by step.
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: TILMELD

TILMELD
Navn: Henrik Stovgaard
Mail: hest@oesterbaek.example
Skole: ØTS
Netværk: begge
TILMELD
Navn: Anne Holm
Mail: anne@korsvang.example
Virksomhed: Korsvang Bageri
Netværk: IT
---- then
handled secretariat commands
letter welcome to hest@oesterbaek.example
letter welcome to anne@korsvang.example
letter command-reply to kirsten@skoler.example
member anne@korsvang.example in it
member hest@oesterbaek.example in it kvalitet
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: til tovholder

Afmeld Henrik Stovgaard fra Kvalitetsnetværket, tak.
---- then
handled secretariat commands
letter farewell to hest@oesterbaek.example
letter command-reply to kirsten@skoler.example
says Henrik Stovgaard er meldt ud af Kvalitetsnetværket og har fået besked.
member hest@oesterbaek.example in it
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: AFMELD

henrik@oesterbaek.example
---- then
handled secretariat not-understood
letter command-error to kirsten@skoler.example
says henrik@oesterbaek.example er ikke medlem her.
says »AFMELD hest@oesterbaek.example«
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: SV: AFMELD
Answers: command-error

AFMELD hest@oesterbaek.example og anne@korsvang.example

> henrik@oesterbaek.example er ikke medlem her. Mener du hest@oesterbaek.example?
---- then
handled secretariat commands
letter farewell to hest@oesterbaek.example
letter farewell to anne@korsvang.example
letter command-reply to kirsten@skoler.example
subject SV: AFMELD
gone anne@korsvang.example
gone hest@oesterbaek.example
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: Fortryd

Fortryd det, tak
---- then
handled secretariat commands
letter changed to hest@oesterbaek.example
letter changed to anne@korsvang.example
letter command-reply to kirsten@skoler.example
says Den handlede om
member anne@korsvang.example in it
member hest@oesterbaek.example in it
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: FORTRYD

---- then
handled secretariat commands
letter changed to hest@oesterbaek.example
says du er stadig medlem af
letter command-reply to kirsten@skoler.example
member hest@oesterbaek.example in it kvalitet
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: FORTRYD

---- then
handled secretariat commands
letter farewell to hest@oesterbaek.example
letter farewell to anne@korsvang.example
letter command-reply to kirsten@skoler.example
gone anne@korsvang.example
gone hest@oesterbaek.example
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: FORTRYD

---- then
handled secretariat not-understood
letter command-error to kirsten@skoler.example
says Der er ikke noget at fortryde
