In the subject alone, in the subject and the first line, below our letter with quoted text, in HTML from a phone; not in what is forwarded.
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: Status

---- then
handled secretariat commands
letter command-reply to kirsten@skoler.example
subject SV: Status
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: Medlemmer IT-netværket

---- then
handled secretariat commands
letter command-reply to kirsten@skoler.example
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: MEDLEMMER

IT-netværket

Med venlig hilsen
Kirsten Dam
Konsulent
Tlf. 28 17 04 63
---- then
handled secretariat commands
letter command-reply to kirsten@skoler.example
says IT-netværket har ingen medlemmer endnu.
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Answers: command-reply

hjælp

Den 2. marts 2026 kl. 12.03 skrev Skolerne <info@skoler.example>:

> AFMELD per@skolen.example
---- then
handled secretariat commands
letter command-reply to kirsten@skoler.example
says »HJÆLP«
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: fra telefonen
Html: yes

<div>Hej&nbsp;tovholder,</div><div><br></div><div><b>STATUS</b>&nbsp;</div><div><br></div><div>Sendt fra min iPhone</div>
---- then
handled secretariat commands
letter command-reply to kirsten@skoler.example
says Ingen venter på svar fra jer.
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: VS: STATUS

---- then
not-ours
---- mail
From: Henrik Stovgaard <hest@oesterbaek.example>
To: info@skoler.example
Subject: MEDLEMMER

MEDLEMMER

IT-netværket
---- then
handled question question
letter handover to kirsten@skoler.example
letter handover to hest@oesterbaek.example
