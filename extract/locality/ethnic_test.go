package locality

import (
	"testing"

	"dateline/extract/text"
)

type row struct{ trap, in, want string }

// check compares what is found in each row, published in June 2022, with its marks.
func check(t *testing.T, rows []row) {
	t.Helper()
	for _, tt := range rows {
		if got := brief(Find(text.New(tt.in), nil, Context{Published: day(t, "2022-06-16")})); got != tt.want {
			t.Errorf("%s: %q\n got %s\nwant %s", tt.trap, tt.in, got, tt.want)
		}
	}
}

func TestEthnicGroups(t *testing.T) {
	check(t, []row{
		{"two groups before villages, one again", "Cham and Raglai villages in Ninh Thuan have water. Cham followers of the faith came.", "Ninh Thuan=VN-36"},
		{"three groups, one in two words", "The Raglai, Cham and Co Tu villages are far. Mong, Dao and Tay villages held feasts.", ""},
		{"groups in two words that are places or parts of names", "Ba Na, Xo Dang and Gie Trieng villages; Bru-Van Kieu and Pa Co hamlets and Gia Rai communes", ""},
		{"apostrophes", "K'Ho and M'nong villages in Lam Dong", "Lam Dong=VN-35"},
		{"one village of a group", "A Co Tu village in Tay Giang district, a traditional Ede village and every Muong hamlet", "Tay Giang=VN"},
		{"communes that bear a group's name", "Ta Oi commune and Hong Van commune. Ta Oi and Hong Van communes. Khao Mang and Ho Bon communes", "Ta Oi=VN Hong Van=VN Ta Oi=VN Hong Van=VN Khao Mang=VN Ho Bon=VN"},
		{"districts that end or begin like a group", "Muong Khuong and Bac Ha districts; Lap Thach and Tam Dao districts; Gia Rai town", "Muong Khuong=VN Bac Ha=VN Lap Thach=VN Tam Dao=VN Gia Rai=VN"},
		{"people after the name", "Ta Oi women, Ba Na elders and Hoa and Khmer communities of Soc Trang", "Soc Trang=VN-52"},
	})
}

func TestBorderGates(t *testing.T) {
	check(t, []row{
		{"a dash between twins", "Lao Bao - Dansavanh border gates and Cau Treo – Nam Phao border gates", "Lao Bao=VN Dansavanh=LA Cau Treo=VN Nam Phao=LA"},
		{"a hyphen, and one gate for both", "the Tay Trang-Pang Hoc international border gate and the Moc Bai-Bavet border gate", "Tay Trang=VN Pang Hoc=LA Moc Bai=VN Bavet=KH"},
		{"one twin unknown", "Loc Thinh – Tonle Cham and Vinh Hoi Dong - Kampong Krosang border gates", "Loc Thinh=VN Tonle Cham=KH Vinh Hoi Dong=VN Kampong Krosang=KH"},
		{"foreign twins alone", "Trucks from O Yadao, Thongmixay and Pingmeng wait.", "O Yadao=KH Thongmixay=LA Pingmeng=CN"},
	})
}

func TestCoordinated(t *testing.T) {
	check(t, []row{
		{"unknown name first", "They stay at border posts at Sa Ky and Sa Huynh.", "Sa Ky=VN Sa Huynh=VN"},
		{"unknown name last", "Ferries run between Ly Son and Sa Ky. In Hue and Minh Anh they trust.", "Ly Son=VN Sa Ky=VN Hue=VN"},
		{"family name first", "Guests stayed in Hue and Le Minh. At Tran Sau and Hanoi it rained.", "Hue=VN Hanoi=VN-HN"},
		{"two cities of a country that is named", "New Zealand sent buses from Hamilton and Tauranga.", "New Zealand=NZ Hamilton=NZ Tauranga=NZ"},
		{"two given names", "New Zealand has letters from Hamilton and Tauranga Smith.", "New Zealand=NZ"},
		{"said to be a commune", "They opened a path to Tra Lenh, a mountainous commune that was cut off.", "Tra Lenh=VN"},
		{"a commune's head is none", "It was a gift from Dinh Lenh, a commune head, and of Mai Huong, a village elder.", ""},
		{"provinces in a list after a merger", "since Ben Tre, Tra Vinh and Vinh Long were merged", "Ben Tre=VN-50 Tra Vinh=VN-51 Vinh Long=VN-49"},
	})
}
