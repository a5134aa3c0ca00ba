package official

import (
	"strings"
	"testing"
)

func TestLoud(t *testing.T) { check(t, shouts) }

// shouts are sentences in capitals only, and one without punctuation.
var shouts = []row{
	{
		"titles, names and short forms",
		"SECRETARY OF THE LANG SON PROVINCIAL PARTY COMMITTEE HOANG VAN NGHIEM AND GOVERNOR OF JAPAN’S KAGAWA PREFECTURE IKEDA TOYOHITO OPENED A JOB FAIR ON MAY 6. NGHIEM SAID IT HAD SENT 2,300 WORKERS. IKEDA, FOR HIS PART, THANKED THEM.",
		"HOANG VAN NGHIEM (SECRETARY, LANG SON PROVINCIAL PARTY COMMITTEE, VN); IKEDA TOYOHITO (GOVERNOR, JAPAN’S KAGAWA PREFECTURE, JP); NGHIEM=1; IKEDA=2",
	},
	{
		"a given name that is a function word",
		"GENERAL SECRETARY TO LAM MET DEPUTY MINISTER LE THI AN IN HANOI. CHAIRMAN TRAN CAM TU IN HUE SAID SO. LAM SAID MORE.",
		"TO LAM (GENERAL SECRETARY, VN); LE THI AN (DEPUTY MINISTER, VN); TRAN CAM TU (CHAIRMAN, VN); LAM=1",
	},
	{
		"a common word after a title is no name",
		"THE AMBASSADOR VISIT ENDED AND THE GOVERNOR EXCHANGE BEGAN ON THE SAME DAY AS BEFORE.",
		"",
	},
	{
		"three words of a foreign name before a verb",
		"KOREAN PRESIDENT YOON SUK YEOL SAID THAT TRADE GREW. CHINESE CONSUL GENERAL LUO JIANPING AGREED WITH HIM.",
		"YOON SUK YEOL (KOREAN PRESIDENT, KR); LUO JIANPING (CHINESE CONSUL GENERAL, CN)",
	},
	{
		"one loud sentence among others",
		"MINISTER OF HEALTH DAO VAN LAN SPOKE TODAY. Lan left. The WHO agreed.",
		"DAO VAN LAN (MINISTER OF HEALTH, VN); Lan=1",
	},
	{
		"name and title touch where commas are missing",
		"Doan Thu Ha Vice Chairwoman of the provincial People’s Committee said that rice grew well and Somchai Wittaya Governor of Nakhon Phanom agreed with her while " +
			strings.Repeat("they walked along the river and talked of the old days ", 5),
		"Doan Thu Ha (Vice Chairwoman, provincial People’s Committee, VN); Somchai Wittaya (Governor, Nakhon Phanom, TH)",
	},
}
