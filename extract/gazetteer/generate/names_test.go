package main

import "testing"

func TestPlain(t *testing.T) {
	for in, want := range map[string]string{
		"Nghệ An Province":                  "Nghệ An",
		"Municipality of Bled":              "Bled",
		"Western Province":                  "Western Province",
		"Free State":                        "Free State",
		"Ho Chi Minh City (HCMC)":           "Ho Chi Minh City",
		"Ranong province":                   "Ranong",
		"Central Region":                    "Central Region",
		"Loei":                              "Loei",
		"Diego Martin Regional Corporation": "Diego Martin",
	} {
		if got := plain(in); got != want {
			t.Errorf("plain(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestSettlement(t *testing.T) {
	for in, want := range map[string]string{
		"Thi Tran Dong Van": "Dong Van", "Thành phố Bà Rịa": "Bà Rịa", "Ða Lat": "Đa Lat", "Ap Mot": "Mot", "Xuan Mai": "Xuan Mai",
	} {
		if got := settlement(in); got != want {
			t.Errorf("settlement(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestASCII(t *testing.T) {
	for in, want := range map[string]string{"Đắk Lắk": "Dak Lak", "H’Leo": "H'Leo", "Łódź": "Lodz", "Adıyaman": "Adiyaman"} {
		if got := ascii(in); got != want {
			t.Errorf("ascii(%q) = %q, want %q", in, got, want)
		}
	}
}
