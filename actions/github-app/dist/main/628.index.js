module.exports = require("../../../aws/dist/main/628.index.js")
