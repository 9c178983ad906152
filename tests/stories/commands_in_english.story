The commands as an English office writes them.
---- mail
From: Mary Hill <mary@crafts.example>
To: office@crafts.example
Proved-by: mx.crafts.example
Subject: Help

---- then
handled secretariat commands
letter command-reply to mary@crafts.example
says ADD
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
From: Mary Hill <mary@crafts.example>
To: office@crafts.example
Proved-by: mx.crafts.example
Subject: Add

Add Ann Hill from Korsvang Bageri to the Training network (ann@korsvang.example)
---- then
handled secretariat commands
letter welcome to ann@korsvang.example
letter command-reply to mary@crafts.example
member ann@korsvang.example in training
---- mail
From: Mary Hill <mary@crafts.example>
To: office@crafts.example
Proved-by: mx.crafts.example
Subject: ADD

Name: Jane Wood
Email: jane@korsvang.example
Company: Korsvang Bageri
Network: training
---- then
handled secretariat not-understood
letter command-error to mary@crafts.example
subject Re: ADD (1 error)
says Korsvang Bageri already has a contact person in Training network: Ann Hill.
says Seat: both”
---- mail
From: Mary Hill <mary@crafts.example>
To: office@crafts.example
Proved-by: mx.crafts.example
Answers: command-error

ADD
Name: Jane Wood
Email: jane@korsvang.example
Company: Korsvang Bageri
Network: training
Seat: both
---- then
handled secretariat commands
letter welcome to jane@korsvang.example
letter command-reply to mary@crafts.example
member jane@korsvang.example in training
---- mail
From: Mary Hill <mary@crafts.example>
To: office@crafts.example
Proved-by: mx.crafts.example
Subject: Members of the Training network

---- then
handled secretariat commands
letter command-reply to mary@crafts.example
says Training network: 2 members.
attached members-training.csv
---- mail
From: Mary Hill <mary@crafts.example>
To: office@crafts.example
Proved-by: mx.crafts.example
Subject: Change

Change jane@korsvang.example title: baker, phone: +45 28 17 04 63
---- then
handled secretariat commands
letter changed to jane@korsvang.example
letter command-reply to mary@crafts.example
says Phone: +45 28 17 04 63
says Position: baker
---- mail
From: Mary Hill <mary@crafts.example>
To: office@crafts.example
Proved-by: mx.crafts.example
Subject: undo

Undo please
---- then
handled secretariat commands
letter changed to jane@korsvang.example
letter command-reply to mary@crafts.example
---- mail
From: Mary Hill <mary@crafts.example>
To: office@crafts.example
Proved-by: mx.crafts.example
Subject: NEWS to all networks

Subject: Summer

The office is closed in July.

Kind regards
Mary
---- then
handled secretariat commands
letter preview to mary@crafts.example
says ready for 3 members of Safety network and Training network
---- mail
From: Mary Hill <mary@crafts.example>
To: office@crafts.example
Proved-by: mx.crafts.example
Answers: preview

Yes please
---- then
handled held sent
letter news to ann@korsvang.example
letter news to henry@korsvang.example
letter news to jane@korsvang.example
letter command-reply to mary@crafts.example
---- mail
From: Mary Hill <mary@crafts.example>
To: office@crafts.example
Proved-by: mx.crafts.example
Subject: Remove

Remove Jane Wood from the training network, thanks
---- then
handled secretariat commands
letter farewell to jane@korsvang.example
letter command-reply to mary@crafts.example
gone jane@korsvang.example
---- mail
From: Mary Hill <mary@crafts.example>
To: office@crafts.example
Proved-by: mx.crafts.example
Subject: remove

Remove jane@korsvang.example
---- then
handled secretariat not-understood
letter command-error to mary@crafts.example
---- mail
From: Mary Hill <mary@crafts.example>
To: office@crafts.example
Proved-by: mx.crafts.example
Subject: Status

---- then
handled secretariat commands
letter command-reply to mary@crafts.example
