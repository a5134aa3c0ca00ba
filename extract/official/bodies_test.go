package official

import "testing"

func TestBodies(t *testing.T) { check(t, bodies) }

// bodies are where a title, its body and the name meet without a sign between.
var bodies = []row{
	{
		"name of one word after title and place",
		"Governor of West Nusa Tenggara Zulkarnain said the port would open. Zulkarnain left.",
		"Zulkarnain (Governor, West Nusa Tenggara, ID); Zulkarnain=1",
	},
	{
		"title and place without a name",
		"The Governor of West Nusa Tenggara said so, and the Governor of Central Java told reporters.",
		"",
	},
	{
		"a district of the place is no name",
		"The Mayor of Jakarta Bay City said so, and the Governor of Bali Province told reporters.",
		"",
	},
	{
		"the area without a name belongs to the title",
		"Hamlet head Nguyen Van Ba, village chief Ho Van Tu and village head Saw Htoo spoke.",
		"Nguyen Van Ba (Hamlet head, VN); Ho Van Tu (village chief, VN); Saw Htoo (village head)",
	},
	{
		"the area without a name in a title after the name",
		"Ly A Pao, village head, stayed. Head of the village Giang A Chu left.",
		"Ly A Pao (village head, VN); Giang A Chu (Head, village, VN)",
	},
	{
		"body after a rank and a name",
		"Commodore Ramon Villa of the Philippine Coast Guard proposed it. Villa left.",
		"Ramon Villa (Commodore, Philippine Coast Guard, PH); Villa=1",
	},
	{
		"home after a rank and a name is no body",
		"Colonel Ramon Villa of Manila spoke. Major Le Van An of Hanoi left.",
		"Ramon Villa (Colonel); Le Van An (Major, VN)",
	},
}
