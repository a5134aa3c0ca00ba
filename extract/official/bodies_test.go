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
}
