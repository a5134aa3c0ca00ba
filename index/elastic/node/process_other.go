//go:build !unix

package node

import (
	"context"
	"errors"
	"fmt"
	"os/exec"
)

func detach(*exec.Cmd) {}

func lock(context.Context, string) (func() error, error) {
	return nil, fmt.Errorf("lock the node's folder: %w on this system", errors.ErrUnsupported)
}
