package official

import "testing"

func TestAbstract(t *testing.T) { check(t, abstracts) }

// abstracts are bodies with nouns that no list knows, right before a name.
var abstracts = []row{
	{
		"endings of common nouns",
		"State Secretary of the Ministry of Human Capabilities Zoltan Kerekes met Minister of Social Cohesion Rosa Pinto and Minister of Food Sovereignty Luc Marchand. Kerekes left.",
		"Zoltan Kerekes (State Secretary, Ministry of Human Capabilities); Rosa Pinto (Minister of Social Cohesion); Luc Marchand (Minister of Food Sovereignty); Kerekes=1",
	},
	{
		"names with such endings",
		"Minister of Finance Florence Parmentier and Minister of Health Clement Beaumont met Minister of Energy Diamantina Santos Moura and Minister of Water Verity Jane Holt.",
		"Florence Parmentier (Minister of Finance); Clement Beaumont (Minister of Health); Diamantina Santos Moura (Minister of Energy); Verity Jane Holt (Minister of Water)",
	},
	{
		"noun without such an ending, alone elsewhere",
		"Minister of Digital Zorbing Petra Kovac came. The Ministry of Digital Zorbing said so.",
		"Petra Kovac (Minister of Digital Zorbing)",
	},
	{
		"hyphened name after the same topic twice",
		"Minister of Health Kasym-Jomart Tolev spoke. The Ministry of Health said Minister of Health Kasym-Jomart Tolev left.",
		"Kasym-Jomart Tolev (Minister of Health); Kasym-Jomart Tolev=1",
	},
	{
		"ministers inside the name of a council are no title",
		"President of the Councils of State and Ministers Ramon Valdes met President of the Council of State and the Council of Ministers Luis Ferrer, and Ministers Rosa Pinto and Tom Hill.",
		"Ramon Valdes (President, Councils of State and Ministers); Luis Ferrer (President, Council of State and the Council of Ministers); Rosa Pinto (Minister); Tom Hill (Minister)",
	},
	{
		"generic word before the name, the office after it",
		"Local official Ho Van Thuan, Chairman of the Huong Lap communal People’s Committee, and local leader Le Van Kien, Secretary of the commune Party Committee, came.",
		"Ho Van Thuan (Chairman, Huong Lap communal People’s Committee + Local official, VN); Le Van Kien (Secretary, commune Party Committee + local leader, VN)",
	},
	{
		"director of a film, of a department",
		"The film “Salt” by director Le Van Nam opens. The department and its director Vu Van Sau paid for it.",
		"Vu Van Sau (director, VN)",
	},
}
